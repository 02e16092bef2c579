import type { Condition, Expression, Logic, Operand } from '@formwright/generator';
import type { Path } from '@formwright/model';

/** Returns a condition with the paths of the newer version. */
export function withPaths<Part extends Condition | Operand | Expression>(
  part: Part,
  pathNow: (path: Path) => Path,
): Part {
  return JSON.parse(JSON.stringify(part), (name, value: unknown) =>
    (name === 'path' || name === 'repeat') && typeof value === 'string' ? pathNow(value) : value,
  ) as Part;
}

/** Returns a condition with each named condition written out in full. */
export function inFull(condition: Condition, conditions: Logic['conditions']): Condition {
  const again = (one: Condition): Condition => inFull(one, conditions);
  switch (condition.kind) {
    case 'named':
      return again(conditions.get(condition.name) ?? { kind: 'any', of: [] });
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map(again) };
    case 'not':
      return { kind: 'not', of: again(condition.of) };
    case 'some':
    case 'every':
      return { ...condition, where: again(condition.where) };
    case 'answered':
      return { ...condition, of: operandInFull(condition.of, again) };
    case 'in':
      return { ...condition, left: operandInFull(condition.left, again) };
    default:
      return { ...condition, left: operandInFull(condition.left, again), right: operandInFull(condition.right, again) };
  }
}

function operandInFull(operand: Operand, again: (one: Condition) => Condition): Operand {
  if (operand.kind === 'tally') return { ...operand, of: operand.of.map(again) };
  return operand.kind === 'count' && operand.where ? { ...operand, where: again(operand.where) } : operand;
}

/**
 * Returns the same text for all conditions, written out in full, that differ only in form: order, nesting, duplicates, a
 * `not` of a `not`, an `in` with one value.
 */
export function normalText(condition: Condition): string {
  return JSON.stringify(normal(condition));
}

/** Returns the normal form of a condition. */
export function normal(condition: Condition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return several(condition.kind, condition.of);
    case 'not': {
      const of = normal(condition.of);
      if (of.kind === 'not') return of.of;
      if (of.kind === 'answered') return { ...of, is: !of.is };
      if (of.kind === 'all' || of.kind === 'any')
        return several(
          of.kind === 'all' ? 'any' : 'all',
          of.of.map((one) => ({ kind: 'not', of: one })),
        );
      return { kind: 'not', of };
    }
    case 'some':
    case 'every':
      return { ...condition, where: normal(condition.where) };
    case 'in': {
      const values = [...new Set(condition.values)];
      const each = values.map((value): Condition => ({
        kind: 'compare',
        left: condition.left,
        operator: 'is',
        right: { kind: 'constant', value },
      }));
      return each.length === 1 ? (each[0] as Condition) : several('any', each);
    }
    default:
      return condition;
  }
}

function several(kind: 'all' | 'any', conditions: readonly Condition[]): Condition {
  const flat = conditions.map(normal).flatMap((one) => (one.kind === kind ? one.of : [one]));
  const texts = [...new Set(flat.map((one) => JSON.stringify(one)))].toSorted();
  const of = texts.map((text) => JSON.parse(text) as Condition);
  return of.length === 1 ? (of[0] as Condition) : { kind, of };
}
