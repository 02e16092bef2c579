import { repeatsAround, type Condition } from '@formwright/generator';
import type { RepeatNode } from '@formwright/model';
import { scopeOfPath, type Scope } from '../form/scope.ts';
import { plain } from '../smt/script.ts';
import { implies, whole, type Term } from '../smt/terms.ts';
import type { Around } from './around.ts';

/** The entries of one repeat: those that are encoded one by one, and how many further ones there are. */
export interface Entries {
  readonly repeat: RepeatNode;
  /** The scope of the repeat. */
  readonly scope: Scope;
  readonly present: readonly Term[];
  readonly numbers: readonly Term[];
  /** The number of further entries. The last encoded entry represents any of them. */
  readonly extra: Term;
  /** Further entries about which something is known. */
  readonly beyond: Beyond[];
}

/**
 * The question whether a further entry, beyond those that are encoded one by one, satisfies a condition, and that entry
 * if there is one.
 */
export interface Beyond {
  readonly holds: Term;
  readonly where: Condition;
  /** The scope of that entry, which is its last element. */
  readonly scope: Scope;
}

/** The number of entries that are encoded one by one, in a repeat and in a repeat inside another. */
const lookedAt = 3;
const lookedAtWithin = 2;

/** Encodes the entries of a repeat. */
export function newEntries(repeat: RepeatNode, scope: Scope, { form: { script }, visible }: Around): Entries {
  const isWithin = repeatsAround(repeat.path).length > 0;
  const size = Math.max(1, Math.min(isWithin ? lookedAtWithin : lookedAt, repeat.maxEntries ?? Infinity));
  const present = Array.from({ length: size }, () => script.unknown('Bool'));
  const extra = script.unknown('Int');
  const shown = visible(repeat.path, scope);
  present.forEach((entry, n) => script.assert(implies(entry, present[n - 1] ?? shown)));
  script.assert(`(<= 0 ${extra})`);
  script.assert(implies(`(> ${extra} 0)`, present.at(-1) ?? 'false'));
  script.assert(implies(plain, `(= ${extra} 0)`));
  const count = `(+ ${extra} ${present.map((entry) => `(ite ${entry} 1 0)`).join(' ')})`;
  if (repeat.maxEntries !== undefined)
    script.assertBecause(`(<= ${count} ${whole(repeat.maxEntries)})`, { path: repeat.path, part: 'entries' });
  const last = script.unknown('Int');
  script.assert(`(<= ${whole(size - 1)} ${last} (+ ${whole(size - 1)} ${extra}))`);
  return {
    repeat,
    scope: scopeOfPath(repeat.path, scope),
    present,
    numbers: present.map((_, n) => (n === size - 1 ? last : whole(n))),
    extra,
    beyond: [],
  };
}
