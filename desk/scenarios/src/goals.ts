import type { Condition, Operand } from '@formwright/generator';
import type { Goal } from '@formwright/reasoning';
import { negated } from './conditions.ts';
import type { Point } from './coverage.ts';

/** What has to be brought about so that a scenario shows a point. */
export function goalsOf(point: Point): readonly Goal[] {
  if (point.kind === 'page') return [{ visible: point.path }];
  if (point.kind === 'option') return [{ answered: point.path, value: point.value }];
  const { looked, owner, path } = point;
  const condition: Condition = { kind: 'all', of: [...looked.after, reached(point).goal] };
  const shown: readonly Goal[] = owner === 'x-rules' ? [{ visible: path }] : [];
  return [{ condition, ...(looked.at === undefined ? {} : { at: looked.at }) }, ...shown];
}

/** That a part of a condition is looked at, and holds or not. */
export interface Reached {
  /** All that must be so. */
  readonly goal: Condition;
  /** What of it people would say. */
  readonly words: Condition;
  /** What the condition comes to then, if that follows. */
  readonly value?: boolean | undefined;
}

/** Gives what must be so for an atom of a condition to be looked at and to come to what the point wants. */
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
  if (!found) throw new Error('The atom is no part of the condition');
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

/** Of `all`, those before must hold for the next to be looked at; of `any`, must not. */
function amongSeveral({ kind, of }: Extract<Condition, { kind: 'all' | 'any' }>, wanted: Wanted): Reached | undefined {
  for (const [n, part] of of.entries()) {
    const inside = within(part, wanted);
    if (!inside) continue;
    const before = of.slice(0, n).map((one) => (kind === 'all' ? one : negated(one)));
    const goal: Condition = { kind: 'all', of: [...before, inside.goal] };
    // One that fails decides over `all`, one that holds over `any`: nobody would speak of the others.
    if (inside.value === (kind === 'any')) return { goal, words: inside.words, value: inside.value };
    const isLast = n === of.length - 1;
    return { goal, words: { kind: 'all', of: [...before, inside.words] }, value: isLast ? inside.value : undefined };
  }
  return undefined;
}

interface Within {
  readonly where: Condition;
  readonly wanted: Wanted;
  /** What an entry has to come to, to decide. */
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

function inOperand(operand: Operand, wanted: Wanted): Reached | undefined {
  return operand.kind === 'count' && operand.where
    ? inEntry({ repeat: operand.path }, { where: operand.where, wanted })
    : undefined;
}
