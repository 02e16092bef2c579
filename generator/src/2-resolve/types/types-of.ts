import type { FormatName, Scalar } from '@formwright/model';
import type { Definition, DefinitionNode } from '../../1-read/definition.ts';
import { textFormatNamed } from '../../language/formats/index.ts';
import type { ValueType } from '../../language/value-type.ts';
import { valueOf } from '../keywords/value-of.ts';
import { typeOf } from './answer-type.ts';
import { optionsAt } from '../options/options-at.ts';
import type { Resolved } from '../resolve.ts';
import type { PlacedOperand } from '../conditions/placed-condition.ts';
import { isJson, type Json } from '../keywords/is-json.ts';

/** Returns the possible values of a field's answer. */
export function fieldType(node: DefinitionNode, resolved: Resolved): ValueType {
  const options = optionsAt(node, resolved);
  const type = typeOf(node, options);
  const values = options.length > 0 ? { values: options.map(({ value }) => value) } : {};
  if (type === 'strings') return { kind: 'several', ...values };
  if (type === 'attachments') return { kind: 'files' };
  if (type === 'boolean') return { kind: 'boolean', ...(valueOf(node, 'const') === true ? { values: [true] } : {}) };
  if (type === 'string') {
    const maxLength = valueOf<number>(node, 'maxLength');
    const format = valueOf<FormatName>(node, 'format');
    const code = valueOf<string>(node, 'x-code');
    return {
      kind: textFormatNamed(format)?.kind ?? 'text',
      ...values,
      ...(format ? { format } : {}),
      ...(code ? { code } : {}),
      ...(maxLength === undefined ? {} : { maxLength }),
    };
  }
  const [minimum, maximum] = [valueOf<number>(node, 'minimum'), valueOf<number>(node, 'maximum')];
  const format = valueOf<FormatName>(node, 'format');
  return {
    kind: type,
    ...values,
    ...(format ? { format } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

/** Returns the possible values of an operand; undefined for a constant, and if it names nothing that is known. */
export function operandType(operand: PlacedOperand, resolved: Resolved): ValueType | undefined {
  switch (operand.kind) {
    case 'count':
      return { kind: 'count', minimum: 0 };
    case 'today':
      return { kind: 'date', format: 'date' };
    case 'now':
      return { kind: 'date', format: 'local-date-time' };
    case 'fact':
      return factType(resolved.definition, operand.name);
    case 'entryNumber':
      return { kind: 'integer', minimum: 0 };
    case 'field': {
      const { name, attribute, plus } = operand;
      const { means } = name;
      if (means?.kind !== 'field' && means?.kind !== 'value') return undefined;
      if (attribute !== undefined) return attributeType(means, attribute, resolved.definition);
      const type = means.kind === 'value' ? resolved.valueTypes.get(means) : fieldType(means, resolved);
      const hasTime = type?.format === 'local-date-time' || type?.format === 'local-time';
      return plus && !hasTime ? { kind: 'date', format: 'date' } : type;
    }
    default:
      return undefined;
  }
}

function factType(definition: Definition, name: string): ValueType | undefined {
  const context = valueOf<Json>(definition.root, 'x-form')?.['context'];
  const fact = isJson(context) && Object.hasOwn(context, name) ? context[name] : undefined;
  if (!isJson(fact)) return undefined;
  const values = Array.isArray(fact['enum']) ? { values: fact['enum'] as Scalar[] } : {};
  if (fact['type'] === 'array') return { kind: 'several', ...values };
  if (fact['type'] === 'string')
    return { ...(fact['format'] === 'date' ? { kind: 'date', format: 'date' } : { kind: 'text' }), ...values };
  return { kind: fact['type'] as 'number', ...values };
}

function attributeType(node: DefinitionNode, name: string, definition: Definition): ValueType | undefined {
  const list = definition.lists.get(String(valueOf(node, 'x-options')));
  const values = [
    ...new Set(
      (list?.entries ?? []).flatMap(({ attributes }) =>
        attributes && Object.hasOwn(attributes, name) ? [attributes[name] as Scalar] : [],
      ),
    ),
  ];
  const [first] = values;
  if (first === undefined) return undefined;
  const isWhole = typeof first === 'number' && values.every((value) => Number.isInteger(value));
  return {
    kind: typeof first === 'string' ? 'text' : isWhole ? 'integer' : (typeof first as 'number' | 'boolean'),
    values,
  };
}
