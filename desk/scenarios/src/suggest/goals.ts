import type { Condition, Operand } from '@formwright/generator';
import type { Goal } from '@formwright/reasoning';
import { negated } from '../coverage/conditions.ts';
import type { Point } from '../coverage/coverage.ts';

/** Returns the goals that a scenario must reach to cover a point. */
export function goalsOf(point: Point): readonly Goal[] {
  if (point.kind === 'page') return [{ visible: point.path }];
  if (point.kind === 'option') return [{ answered: point.path, value: point.value }];
  const { evaluated, owner, path } = point;
  const condition: Condition = { kind: 'all', of: [...evaluated.after, reached(point).goal] };
  const shown: readonly Goal[] = owner === 'x-rules' ? [{ visible: path }] : [];
  return [{ condition, ...(evaluated.at === undefined ? {} : { at: evaluated.at }) }, ...shown];
}

/** What makes a part of a condition evaluate with a given result. */
export interface Reached {
  /** Everything that must be true. */
  readonly goal: Condition;
  /** The part of it that people would mention. */
  readonly words: Condition;
  /** The result of the whole condition, if it follows. */
  readonly value?: boolean | undefined;
}

/**
 * Returns what must be true for an atom of a condition to be evaluated with the wanted result.
 *
 * @throws Error if the atom is not part of the condition.
 */
export function reached({
  condition,
  atom,
  holds,
}: {
  readonly condition: Condition;
  readonly atom: Condition;
  readonly holds: boolean;
}): Reached {
  const found = within(condition, { atom, holds });
  if (!found) throw new Error('The atom is not part of the condition');
  return found;
}

type Wanted = { readonly atom: Condition; readonly holds: boolean };

function within(condition: Condition, wanted: Wanted): Reached | undefined {
  if (condition === wanted.atom) {
    const goal = wanted.holds ? condition : negated(condition);
    return { goal, words: goal, value: wanted.holds };
  }
  switch (condition.kind) {
    case 'all':
    case 'any':
      return amongSeveral(condition, wanted);
    case 'not': {
      const inside = within(condition.of, wanted);
      return inside && { ...inside, value: inside.value === undefined ? undefined : !inside.value };
    }
    case 'some':
    case 'every':
      return inEntry(condition, { where: condition.where, wanted, decisive: condition.kind === 'some' });
    case 'compare':
      return inOperand(condition.left, wanted) ?? inOperand(condition.right, wanted);
    case 'answered':
      return inOperand(condition.of, wanted);
    case 'in':
      return inOperand(condition.left, wanted);
    case 'named':
      return undefined;
  }
}

/** In `all`, the conditions before must be true for the next to be evaluated; in `any`, they must be false. */
function amongSeveral({ kind, of }: Extract<Condition, { kind: 'all' | 'any' }>, wanted: Wanted): Reached | undefined {
  for (const [n, part] of of.entries()) {
    const inside = within(part, wanted);
    if (!inside) continue;
    const before = of.slice(0, n).map((one) => (kind === 'all' ? one : negated(one)));
    const goal: Condition = { kind: 'all', of: [...before, inside.goal] };
    // One false condition decides `all`, and one true condition decides `any`, so nobody would mention the others.
    if (inside.value === (kind === 'any')) return { goal, words: inside.words, value: inside.value };
    const isLast = n === of.length - 1;
    return { goal, words: { kind: 'all', of: [...before, inside.words] }, value: isLast ? inside.value : undefined };
  }
  return undefined;
}

interface Within {
  readonly where: Condition;
  readonly wanted: Wanted;
  /** The result for an entry that decides the whole condition. */
  readonly decisive?: boolean;
}

function inEntry({ repeat }: { readonly repeat: string }, { where, wanted, decisive }: Within): Reached | undefined {
  const inside = within(where, wanted);
  if (!inside) return undefined;
  const some = (condition: Condition): Condition => ({ kind: 'some', repeat, where: condition });
  return {
    goal: some(inside.goal),
    words: some(inside.words),
    value: decisive !== undefined && inside.value === decisive ? decisive : undefined,
  };
}

/** What is counted does not decide the comparison with the count. */
function inOperand(operand: Operand, wanted: Wanted): Reached | undefined {
  if (operand.kind === 'tally') {
    const inside = operand.of.map((row) => within(row, wanted)).find((found) => found !== undefined);
    return inside && { ...inside, value: undefined };
  }
  return operand.kind === 'count' && operand.where
    ? inEntry({ repeat: operand.path }, { where: operand.where, wanted })
    : undefined;
}
