import { type Node, nodesByPath, type Path } from '@formwright/model';
import type { Compiled } from '../compiled.ts';
import { neededFor } from './known-answers.ts';
import type { Condition, Logic } from './logic.ts';
import { readPaths, referencesOf } from './references.ts';
import { repeatsAround } from '../../2-resolve/names/resolve-name.ts';

/** What must be true for a node to be changed, as far as whoever receives a draft knows. */
export type Opening =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Opening[] }
  | { readonly kind: 'not'; readonly of: Opening }
  | { readonly kind: 'holds'; readonly condition: Condition }
  /** One of these nodes is locked. */
  | { readonly kind: 'locked'; readonly nodes: readonly Path[] };

const always: Opening = { kind: 'all', of: [] };
const never: Opening = { kind: 'any', of: [] };

/**
 * Finds the nodes that whoever receives a draft can know to be locked, and for each what would unlock it. Facts lock
 * the first nodes. What these contain is what was stored, so conditions on these answers lock further nodes, and so on.
 * docs/language.md, section 5.
 */
export function locksOfFacts({ model, logic }: Pick<Compiled, 'model' | 'logic'>): ReadonlyMap<Path, Opening> {
  const nodes = nodesByPath(model);
  const withLocks = (locks: readonly Path[]): ReadonlyMap<Path, Opening> => {
    const openings = [...logic.editable].map(
      ([path, condition]) => [path, mayHold(condition, { nodes, logic, locks, around: repeatsAround(path) })] as const,
    );
    const found = new Map(openings.filter(([, opening]) => !isAlways(opening)));
    return found.size === locks.length ? found : withLocks([...found.keys()]);
  };
  return withLocks([]);
}

interface Standing {
  readonly nodes: ReadonlyMap<Path, Node>;
  readonly logic: Logic;
  /** The nodes that can be locked. */
  readonly locks: readonly Path[];
  /** The repeats around the condition: it is not known which entry is meant. */
  readonly around: readonly Path[];
}

/** Returns what must be true if a condition is true. A comparison that is not known may be true. */
function mayHold(condition: Condition, at: Standing): Opening {
  switch (condition.kind) {
    case 'all':
      return all(condition.of.map((one) => mayHold(one, at)));
    case 'any':
      return any(condition.of.map((one) => mayHold(one, at)));
    case 'not':
      return not(mustHold(condition.of, at));
    case 'named':
      return mayHold(named(condition.name, at), { ...at, around: [] });
    case 'some':
      return all([holdsOrUnknown(condition, at), mayHold(condition.where, within(condition.repeat, at))]);
    // `every` may be true without a true entry, because there may be no entries.
    default:
      return holdsOrUnknown(condition, at);
  }
}

/** Returns what can only be true if a condition is true. A comparison that is not known may be false. */
function mustHold(condition: Condition, at: Standing): Opening {
  switch (condition.kind) {
    case 'all':
      return all(condition.of.map((one) => mustHold(one, at)));
    case 'any':
      return any(condition.of.map((one) => mustHold(one, at)));
    case 'not':
      return not(mayHold(condition.of, at));
    case 'named':
      return mustHold(named(condition.name, at), { ...at, around: [] });
    case 'every':
      return any([knownToHold(condition, at), mustHold(condition.where, within(condition.repeat, at))]);
    default:
      return knownToHold(condition, at);
  }
}

/** The checker has made sure that it exists. It belongs to the form, whatever repeat uses its name. */
function named(name: string, { logic }: Standing): Condition {
  return logic.conditions.get(name) as Condition;
}

function within(repeat: Path, at: Standing): Standing {
  return { ...at, around: [...at.around, repeat] };
}

function holdsOrUnknown(condition: Condition, at: Standing): Opening {
  return any([not(knownWhile(condition, at)), { kind: 'holds', condition }]);
}

function knownToHold(condition: Condition, at: Standing): Opening {
  return all([knownWhile(condition, at), { kind: 'holds', condition }]);
}

/** Returns when stored answers decide a condition: while everything that it needs is locked. */
function knownWhile(condition: Condition, { nodes, logic, locks, around }: Standing): Opening {
  const read = [...readPaths(logic, condition), ...referencesOf(condition).numbered];
  const needed = neededFor(condition, nodes, logic);
  if (!needed || read.some((path) => around.some((repeat) => isAtOrBelow(path, repeat)))) return never;
  const above = [...needed].map((path) => locks.filter((lock) => isAtOrBelow(path, lock)));
  const different = new Map(above.map((some) => [some.join(), some]));
  return all([...different.values()].map((some) => (some.length === 0 ? never : { kind: 'locked', nodes: some })));
}

function isAtOrBelow(path: Path, node: Path): boolean {
  return path === node || path.startsWith(`${node}/`);
}

function all(of: readonly Opening[]): Opening {
  const left = of.filter((one) => !isAlways(one));
  return left.some(isNever) ? never : left.length === 1 ? (left[0] as Opening) : { kind: 'all', of: left };
}

function any(of: readonly Opening[]): Opening {
  const left = of.filter((one) => !isNever(one));
  return left.some(isAlways) ? always : left.length === 1 ? (left[0] as Opening) : { kind: 'any', of: left };
}

function not(of: Opening): Opening {
  return isAlways(of) ? never : isNever(of) ? always : { kind: 'not', of };
}

function isAlways(opening: Opening): boolean {
  return opening.kind === 'all' && opening.of.length === 0;
}

function isNever(opening: Opening): boolean {
  return opening.kind === 'any' && opening.of.length === 0;
}
