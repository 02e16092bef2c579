import type { Compiled } from '@formwright/generator';
import { nodeAt, type FieldNode, type RepeatNode } from '@formwright/model';
import type { Because } from '../goal.ts';
import { conditionText, labelOf } from './condition-text.ts';

/** Says what a part of a definition asks for: '‘Age’ is at most 17'. It begins with a label mostly, and has no full stop. */
export function becauseText({ path, part, which }: Because, compiled: Compiled): string {
  const { logic, model } = compiled;
  const label = labelOf(path, compiled);
  const node = nodeAt(model, path.replace(/\/\*$/, ''));
  switch (part) {
    case 'visible': {
      const condition = logic.visible.get(path);
      return `${label} is shown only while ${condition ? conditionText(condition, compiled) : 'its condition holds'}`;
    }
    case 'options':
      return `some options of ${label} are shown only at times`;
    case 'calculated':
      return `${label} is worked out`;
    case 'limits':
      return node?.kind === 'field' ? limitsText(node) : `${label} has limits`;
    case 'entries':
      return node?.kind === 'repeat' ? entriesText(node) : `${label} has limits`;
    case 'mandatory': {
      const condition = logic.mandatory.get(path);
      return `${label} must be answered${condition === undefined || condition === true ? '' : ` while ${conditionText(condition, compiled)}`}`;
    }
    case 'rule':
      return `there is the rule ‘${model.texts[logic.rules[which ?? -1]?.text ?? -1] ?? ''}’`;
    case 'stop':
      return `the stop ${label} is shown`;
    default:
      return 'a condition of the form';
  }
}

/** Says what a field accepts. */
export function limitsText(field: FieldNode): string {
  const label = `‘${field.label}’`;
  const parts = [
    field.const === undefined ? '' : `only ${JSON.stringify(field.const)}`,
    bound(field.minimum, 'at least'), bound(field.exclusiveMinimum, 'above'), bound(field.maximum, 'at most'), bound(field.exclusiveMaximum, 'below'),
    bound(field.multipleOf, 'a multiple of'), field.type === 'integer' ? 'a whole number' : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return `${label} is ${listed(parts)}`;
  if (field.minItems !== undefined || field.maxItems !== undefined) return `${label} takes ${countText(field.minItems, field.maxItems)}`;
  if (field.options) return `${label} is one of ${listed(field.options.map((option) => `“${option.label}”`), 'or')}`;
  if (field.format) return `${label} is a valid ${field.format.replaceAll('-', ' ')}`;
  const kinds = { string: field.pattern === undefined && field.minLength === undefined ? 'a text' : 'one of certain texts', boolean: 'yes or no', number: 'a number', integer: 'a whole number', strings: 'chosen options', attachments: 'files' };
  return `${label} is ${kinds[field.type]}`;
}

function entriesText({ label, minEntries, maxEntries }: RepeatNode): string {
  return `‘${label}’ takes ${countText(minEntries, maxEntries)}`;
}

function countText(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return `${least} to ${most}`;
  return most === undefined ? `at least ${least ?? 0}` : `at most ${most}`;
}

function bound(value: number | undefined, words: string): string {
  return value === undefined ? '' : `${words} ${value}`;
}

/** Lists a few things: 'a, b and c'. */
export function listed(parts: readonly string[], word: 'and' | 'or' = 'and'): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`;
}
