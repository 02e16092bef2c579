import type { FieldNode, Scalar } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { calculationNames, calculations } from '../../language/calculations/index.ts';
import { numbers } from '../../language/value-type.ts';
import { valueOf } from '../keywords/value-of.ts';

/** Calculations whose value is a number, whatever they read. */
const numeric: readonly string[] = calculationNames.filter((name) => {
  const record = calculations[name];
  return record.gives === 'integer' || ('reads' in record && record.reads.every((kind) => numbers.includes(kind)));
});

/** Returns the type of a field's answers: as written, otherwise that of its choices or its calculation. */
export function typeOf(node: DefinitionNode, options: readonly { readonly value: Scalar }[]): FieldNode['type'] {
  const type = valueOf<string>(node, 'type');
  if (type === 'array') return node.keywords.has('x-attachments') ? 'attachments' : 'strings';
  if (type !== undefined) return type as FieldNode['type'];
  const sample = options[0]?.value ?? valueOf<unknown>(node, 'const');
  if (typeof sample === 'boolean' || typeof sample === 'number') return typeof sample as 'boolean' | 'number';
  const calculation = Object.keys(valueOf<object>(node, 'x-calculate') ?? {});
  return calculation.some((name) => numeric.includes(name)) ? 'number' : 'string';
}
