import type { Condition } from '@formwright/generator';
import type { Path } from '@formwright/model';
import type { Beyond, Entries } from '../answers/entries.ts';
import { readsOwn } from './reads-own.ts';
import type { Scope } from '../form/scope.ts';
import { copies } from '../smt/script.ts';
import { and, implies, not, or, type Term } from '../smt/terms.ts';
import type { Reading } from './reading.ts';

/** At most this many such questions about one repeat are compared with each other. */
const mostHeld = 8;

/** Encodes `some` and `every`. */
export function quantified(
  { kind, repeat, where }: Extract<Condition, { kind: 'some' | 'every' }>,
  scope: Scope,
  reading: Reading,
): Term {
  if (readsOwn(where)) return reading.form.script.unknown('Bool');
  if (kind === 'some') return someEntry(repeat, where, { scope, reading });
  return not(someEntry(repeat, where.kind === 'not' ? where.of : { kind: 'not', of: where }, { scope, reading }));
}

interface Asking {
  readonly scope: Scope;
  readonly reading: Reading;
}

/** Encodes that an entry satisfies a condition. Each question is written only once, so that it has only one answer. */
function someEntry(repeat: Path, where: Condition, { scope, reading }: Asking): Term {
  const around = scope.filter((one) => one.repeat !== repeat);
  return reading.form.once(`some ${repeat} ${JSON.stringify([around, where])}`, () => {
    const { scopes, present } = reading.answers.allEntries(repeat, around);
    const looked = scopes.map((one, n) => and(present[n] ?? 'false', reading.condition(where, one)));
    return reading.form.script.named('Bool', or(...looked, someBeyond(repeat, where, { scope: around, reading })));
  });
}

/**
 * Encodes that a further entry, beyond those encoded one by one, satisfies a condition. If the scope fixes all repeats
 * around, that entry gets a scope of its own, so that it is consistent with what is known about other further entries.
 */
export function someBeyond(repeat: Path, where: Condition, { scope, reading }: Asking): Term {
  const { script } = reading.form;
  return reading.form.once(`beyond ${repeat} ${JSON.stringify([scope, where])}`, () => {
    const { scopes, more, only } = reading.answers.allEntries(repeat, scope);
    const holds = script.unknown('Bool');
    script.assert(implies(holds, more));
    const last = scopes.at(-1);
    script.assert(implies(copies, `(= ${holds} ${last ? and(more, reading.condition(where, last)) : 'false'})`));
    if (only && only.beyond.length < mostHeld)
      hold(
        { holds, where, scope: [...scope, { repeat, entry: only.present.length + only.beyond.length }] },
        only,
        reading,
      );
    return holds;
  });
}

function hold(one: Beyond, { beyond }: Entries, { form: { script }, condition }: Reading): void {
  const before = [...beyond];
  beyond.push(one);
  script.assert(implies(one.holds, condition(one.where, one.scope)));
  for (const other of before) {
    script.assert(implies(and(one.holds, condition(other.where, one.scope)), other.holds));
    script.assert(implies(and(other.holds, condition(one.where, other.scope)), one.holds));
  }
}
