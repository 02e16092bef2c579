import type { FieldNode, Issue, Pointer } from '@formwright/model';
import { checkField, checksOf, isAnswered, readField } from '@formwright/runtime';
import { moneyFromTyped } from './typed-money.ts';
import { numberFromTyped } from './typed-number.ts';
import { copyJson } from '../json.ts';

/**
 * Returns a value from elsewhere, such as a record or another version of the form, as a value of the type of the field,
 * if that is plain: a number for a text of digits and the reverse, yes for `"true"`, one choice for several and the
 * reverse. Returns any other value unchanged.
 */
export function converted(field: FieldNode, value: unknown): unknown {
  const [only, ...more] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const one = more.length === 0 ? only : undefined;
  switch (field.type) {
    case 'string':
      return typeof one === 'number' && Number.isFinite(one) ? String(one) : (one ?? value);
    case 'number':
    case 'integer':
      return typeof one !== 'string'
        ? (one ?? value)
        : field.format === 'money'
          ? moneyFromTyped(one)
          : numberFromTyped(one);
    case 'boolean':
      return one === 'true' ? true : one === 'false' ? false : (one ?? value);
    case 'strings':
      return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((choice) =>
        typeof choice === 'number' ? String(choice) : choice,
      );
    default:
      return value;
  }
}

/** The answer that a record gives for a field, or why it is not taken. Neither: the record leaves it blank. */
export interface Taken {
  readonly answer?: unknown;
  readonly issues: readonly Issue[];
}

/**
 * Reads what a record says about a field by the rules for typed answers. A date in another spelling becomes one in
 * ours. What would be refused as an answer is not taken.
 */
export function takeFromRecord(field: FieldNode, value: unknown, pointer: Pointer): Taken {
  if (!isAnswered(value)) return { issues: [] };
  const given = converted(field, value);
  const answer = readField(field, given);
  if (answer === undefined) return { issues: [{ code: 'type', pointer, params: { expected: field.type } }] };
  const issues: Issue[] = [];
  checkField(checksOf(field), { pointer, value: answer }, issues);
  if (issues.length > 0) return { issues };
  // Other codes stay as the record has them, as they stay when a person types them.
  return { answer: copyJson(field.widget === 'date' || typeof given !== typeof value ? answer : given), issues };
}
