import type { Condition } from '@formwright/generator';
import type { Path } from '@formwright/model';
import type { Encoding, Entries } from './encoding.ts';
import { readsOwn } from './reads-own.ts';
import type { Scope } from './scope.ts';
import { copies } from './script.ts';
import { and, implies, not, or, type Term } from './terms.ts';

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

/** At most this many such questions about one repeat are compared with each other. */
const mostHeld = 8;

/** Encodes `some` and `every`. */
export function quantified(
  { kind, repeat, where }: Extract<Condition, { kind: 'some' | 'every' }>,
  scope: Scope,
  encoding: Encoding,
): Term {
  if (readsOwn(where)) return encoding.script.unknown('Bool');
  if (kind === 'some') return someEntry(repeat, where, { scope, encoding });
  return not(someEntry(repeat, where.kind === 'not' ? where.of : { kind: 'not', of: where }, { scope, encoding }));
}

interface Asking {
  readonly scope: Scope;
  readonly encoding: Encoding;
}

/** Encodes that an entry satisfies a condition. Each question is written only once, so that it has only one answer. */
function someEntry(repeat: Path, where: Condition, { scope, encoding }: Asking): Term {
  const around = scope.filter((one) => one.repeat !== repeat);
  return encoding.once(`some ${repeat} ${JSON.stringify([around, where])}`, () => {
    const { scopes, present } = encoding.allEntries(repeat, around);
    const looked = scopes.map((one, n) => and(present[n] ?? 'false', encoding.condition(where, one)));
    return encoding.script.named('Bool', or(...looked, someBeyond(repeat, where, { scope: around, encoding })));
  });
}

/**
 * Encodes that a further entry, beyond those encoded one by one, satisfies a condition. If the scope fixes all repeats
 * around, that entry gets a scope of its own, so that it is consistent with what is known about other further entries.
 */
export function someBeyond(repeat: Path, where: Condition, { scope, encoding }: Asking): Term {
  const { script } = encoding;
  return encoding.once(`beyond ${repeat} ${JSON.stringify([scope, where])}`, () => {
    const { scopes, more, only } = encoding.allEntries(repeat, scope);
    const holds = script.unknown('Bool');
    script.assert(implies(holds, more));
    const last = scopes.at(-1);
    script.assert(implies(copies, `(= ${holds} ${last ? and(more, encoding.condition(where, last)) : 'false'})`));
    if (only && only.beyond.length < mostHeld)
      hold(
        { holds, where, scope: [...scope, { repeat, entry: only.present.length + only.beyond.length }] },
        only,
        encoding,
      );
    return holds;
  });
}

function hold(one: Beyond, { beyond }: Entries, { script, condition }: Encoding): void {
  const before = [...beyond];
  beyond.push(one);
  script.assert(implies(one.holds, condition(one.where, one.scope)));
  for (const other of before) {
    script.assert(implies(and(one.holds, condition(other.where, one.scope)), other.holds));
    script.assert(implies(and(other.holds, condition(one.where, other.scope)), one.holds));
  }
}
