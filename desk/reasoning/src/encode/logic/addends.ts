import { repeatsAround, type Operand } from '@formwright/generator';
import type { FieldNode, Path } from '@formwright/model';
import { dateValue } from '../values/date-value.ts';
import { momentValue, timeValue } from '../values/moment-value.ts';
import { asNumber, kindOf, type SmtValue } from '../values/smt-value.ts';
import { entryIn, keyOf, type Scope } from '../form/scope.ts';
import { and, decimal, implies, ite, type Term } from '../smt/terms.ts';
import type { Reading } from './reading.ts';

/**
 * One of several answers that are added or compared. `amount`: what it adds to a sum, 0 if it is not answered.
 */
export type Addend = SmtValue & { readonly amount: Term };

interface Adding {
  readonly scope: Scope;
  /**
   * What represents the entries of a repeat beyond those that are encoded one by one: all of them added, or one of them.
   */
  readonly beyond: 'together' | 'one';
  readonly reading: Reading;
}

/** Returns the answers that a calculation uses; for a field in a repeat, those of all entries. */
export function addendsOf(of: readonly Operand[], adding: Adding): readonly Addend[] {
  const { scope, reading } = adding;
  return of.flatMap((operand): readonly Addend[] => {
    if (operand.kind !== 'field' && operand.kind !== 'attribute') return [unlimited(reading.operand(operand, scope))];
    const { path } = operand;
    const inEntry = (one: Scope): Addend =>
      operand.kind === 'field' ? limited(path, one, reading) : unlimited(reading.operand(operand, one));
    const repeat = repeatsAround(path).at(-1);
    if (repeat === undefined || entryIn(scope, repeat) !== undefined) return [inEntry(scope)];
    return [
      ...reading.answers.allEntries(repeat, scope).scopes.map(inEntry),
      operand.kind === 'field' ? furtherOf(path, repeat, adding) : someOther(repeat, adding),
    ];
  });
}

function unlimited(answer: SmtValue): Addend {
  return { ...answer, amount: ite(answer.answered, asNumber(answer) ?? '0.0', '0.0') };
}

/**
 * Asserts the limits of a field again for its amount: the solver adds up limits at once, but would otherwise try each of
 * many answers with and without a value.
 */
function limited(path: Path, scope: Scope, reading: Reading): Addend {
  const { once, script } = reading.form;
  const addend = unlimited(reading.answers.field(path, scope));
  const { least, most } = limitsOf(path, reading);
  if (least === undefined && most === undefined) return addend;
  const amount = once(`amount ${keyOf(path, scope)}`, () => {
    const term = script.unknown('Real');
    script.assert(`(= ${term} ${addend.amount})`);
    script.assertBecause(
      between(
        term,
        least === undefined ? undefined : decimal(Math.min(0, least)),
        most === undefined ? undefined : decimal(Math.max(0, most)),
      ),
      { path, part: 'limits' },
    );
    return term;
  });
  return { ...addend, amount };
}

/** Returns an unknown addend for an attribute of all further entries. */
function someOther(
  repeat: Path,
  {
    scope,
    reading: {
      form: { script },
      answers,
    },
  }: Adding,
): Addend {
  return unlimited({
    kind: 'number',
    answered: and(answers.allEntries(repeat, scope).more, script.unknown('Bool')),
    value: script.unknown('Real'),
  });
}

/** Returns the answers of all further entries, within the limits of their sum, or of one of them. */
function furtherOf(path: Path, repeat: Path, { scope, beyond, reading }: Adding): Addend {
  const { script, nodes } = reading.form;
  const { more, only } = reading.answers.allEntries(repeat, scope);
  const answered = script.named('Bool', and(more, script.unknown('Bool')));
  const kind = kindOf(nodes.get(path) as FieldNode);
  if (kind === 'date') return unlimited(dateValue(answered, { script, isExact: false }));
  if (kind === 'time') return unlimited(timeValue(answered, script));
  if (kind === 'moment') return unlimited(momentValue(answered, script));
  if (kind !== 'number' && kind !== 'integer') return unlimited({ kind: 'opaque', answered, value: 'false' });
  const value = script.unknown('Real');
  const { least, most } = limitsOf(path, reading);
  const times = (limit: number): Term | undefined =>
    beyond === 'one' ? decimal(limit) : only && `(* ${decimal(limit)} (to_real ${only.extra}))`;
  const lower = least === undefined ? undefined : least >= 0 ? decimal(least) : times(least);
  const upper = most === undefined ? undefined : most <= 0 ? decimal(most) : times(most);
  script.assertBecause(implies(answered, between(value, lower, upper)), { path, part: 'limits' });
  return unlimited({ kind: 'number', answered, value });
}

function limitsOf(
  path: Path,
  { form: { nodes } }: Reading,
): { readonly least: number | undefined; readonly most: number | undefined } {
  const { calculated, minimum, exclusiveMinimum, maximum, exclusiveMaximum } = nodes.get(path) as FieldNode;
  return calculated
    ? { least: undefined, most: undefined }
    : { least: minimum ?? exclusiveMinimum, most: maximum ?? exclusiveMaximum };
}

function between(term: Term, least: Term | undefined, most: Term | undefined): Term {
  return and(
    least === undefined ? 'true' : `(>= ${term} ${least})`,
    most === undefined ? 'true' : `(<= ${term} ${most})`,
  );
}
