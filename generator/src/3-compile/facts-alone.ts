import type { Path } from '@formwright/model';
import type { Condition, Logic, Operand } from './logic.ts';

const always: Condition = { kind: 'all', of: [] };
const never: Condition = { kind: 'any', of: [] };

/**
 * Finds the nodes that a host's facts can lock by themselves, whatever anybody answers, and for each the condition of facts alone under which it may be
 * changed. docs/language.md, section 5.
 */
export function locksOfFacts({ editable, conditions }: Logic): ReadonlyMap<Path, Condition> {
  const open = [...editable].map(([path, condition]) => [path, mayHold(condition, conditions)] as const);
  return new Map(open.filter(([, condition]) => !isAlways(condition)));
}

/** A condition of facts alone that holds wherever this one does for some answers: a comparison that reads an answer may hold. */
function mayHold(condition: Condition, named: Logic['conditions']): Condition {
  switch (condition.kind) {
    case 'all': return all(condition.of.map((one) => mayHold(one, named)));
    case 'any': return any(condition.of.map((one) => mayHold(one, named)));
    case 'not': return not(mustHold(condition.of, named));
    case 'named': return mayHold(named.get(condition.name) ?? always, named);
    case 'some': return mayHold(condition.where, named);
    // It holds where there is no entry.
    case 'every': return always;
    default: return isOfFacts(condition) ? condition : always;
  }
}

/** A condition of facts alone that holds only where this one does whatever is answered: a comparison that reads an answer may fail. */
function mustHold(condition: Condition, named: Logic['conditions']): Condition {
  switch (condition.kind) {
    case 'all': return all(condition.of.map((one) => mustHold(one, named)));
    case 'any': return any(condition.of.map((one) => mustHold(one, named)));
    case 'not': return not(mayHold(condition.of, named));
    case 'named': return mustHold(named.get(condition.name) ?? never, named);
    case 'some': return never;
    case 'every': return mustHold(condition.where, named);
    default: return isOfFacts(condition) ? condition : never;
  }
}

function isOfFacts(condition: Extract<Condition, { kind: 'answered' | 'in' | 'compare' }>): boolean {
  const sides = condition.kind === 'answered' ? [condition.of] : condition.kind === 'in' ? [condition.left] : [condition.left, condition.right];
  return sides.every(({ kind }) => factual.has(kind));
}

const factual: ReadonlySet<Operand['kind']> = new Set(['constant', 'context', 'today']);

function all(of: readonly Condition[]): Condition {
  const left = of.filter((one) => !isAlways(one));
  return left.some(isNever) ? never : left.length === 1 ? (left[0] as Condition) : { kind: 'all', of: left };
}

function any(of: readonly Condition[]): Condition {
  const left = of.filter((one) => !isNever(one));
  return left.some(isAlways) ? always : left.length === 1 ? (left[0] as Condition) : { kind: 'any', of: left };
}

function not(of: Condition): Condition {
  return isAlways(of) ? never : isNever(of) ? always : { kind: 'not', of };
}

function isAlways(condition: Condition): boolean {
  return condition.kind === 'all' && condition.of.length === 0;
}

function isNever(condition: Condition): boolean {
  return condition.kind === 'any' && condition.of.length === 0;
}
