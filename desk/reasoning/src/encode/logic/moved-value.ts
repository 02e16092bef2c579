import { constantAmounts, type Move, type Operand } from '@formwright/generator';
import { moveDate } from '@formwright/runtime';
import type { Scope } from '../form/scope.ts';
import { plain } from '../smt/script.ts';
import { and, implies, plus, whole, type Term } from '../smt/terms.ts';
import { opaque } from '../values/coerced.ts';
import { dateNumber, type Shift } from '../values/dates.ts';
import { minutesOfDay } from '../values/moments.ts';
import { asNumber, type SmtValue } from '../values/smt-value.ts';
import type { Reading } from './reading.ts';

/** Encodes today, moved. */
export function todayValue({ move }: Extract<Operand, { kind: 'today' }>, scope: Scope, reading: Reading): SmtValue {
  const { today, calendar, preferred } = reading.clock;
  const { script } = reading.form;
  const by = distanceOf(move, scope, reading);
  if (!by) return opaque('true', script);
  const { answered, ...day } = calendar.move(today, by.shift);
  const known = dateNumber(moveDate(preferred, constantAmounts(move)) ?? '');
  if (known !== undefined && by.isConstant) script.assert(implies(plain, `(= ${day.value} ${whole(known)})`));
  return { kind: 'date', answered: and(by.answered, answered), value: day.value, day: () => day };
}

/** Encodes the date, or date and time, of a field, moved. */
export function movedValue(
  { path, move }: Extract<Operand, { kind: 'moved' }>,
  scope: Scope,
  reading: Reading,
): SmtValue {
  const { script } = reading.form;
  const from = reading.answers.field(path, scope);
  const by = distanceOf(move, scope, reading);
  if ((from.kind !== 'date' && from.kind !== 'moment') || !from.day || !by) return opaque(from.answered, script);
  if (from.kind === 'date') {
    const { answered, ...day } = reading.clock.calendar.move(from.day(), by.shift);
    return { kind: 'date', answered: and(from.answered, by.answered, answered), value: day.value, day: () => day };
  }
  const start = from.day();
  const [days, minutes] = [script.unknown('Int'), script.unknown('Int')];
  const before = `(- ${from.value} (* ${minutesOfDay} ${start.value}))`;
  script.assert(
    and(
      `(<= 0 ${minutes} ${minutesOfDay - 1})`,
      `(= ${plus([before, by.minutes], '0')} (+ (* ${minutesOfDay} ${days}) ${minutes}))`,
    ),
  );
  const shift = { ...by.shift, days: plus([termOf(by.shift.days), days], '0') };
  const { answered, ...day } = reading.clock.calendar.move(start, shift);
  return {
    kind: 'moment',
    answered: and(from.answered, by.answered, answered),
    value: script.named('Int', `(+ (* ${minutesOfDay} ${day.value}) ${minutes})`),
    day: () => day,
    ends: { first: day.value, last: day.value },
  };
}

interface Distance {
  readonly answered: Term;
  readonly shift: Shift;
  readonly minutes: Term;
  readonly isConstant: boolean;
}

/**
 * Encodes how far a date is moved; undefined if years or months are answers, which the solver is too slow at, and for
 * working days.
 */
function distanceOf(move: Move, scope: Scope, reading: Reading): Distance | undefined {
  if (move.workingDays) return undefined;
  const known = constantAmounts(move);
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0 } = known;
  const answers = (Object.entries(move) as readonly (readonly [keyof Move, Operand])[])
    .filter(([unit]) => known[unit] === undefined)
    .map(([unit, amount]) => ({ unit, amount: reading.operand(amount, scope) }));
  if (answers.some(({ unit, amount }) => unit === 'years' || unit === 'months' || asNumber(amount) === undefined))
    return undefined;
  const sum = (units: { readonly [unit in keyof Move]?: number }, constant: number): Term[] => [
    ...(constant === 0 ? [] : [whole(constant)]),
    ...answers.flatMap(({ unit, amount }) => (units[unit] ? [`(* ${units[unit]} ${wholeOf(amount)})`] : [])),
  ];
  const byDays = sum({ weeks: 7, days: 1 }, weeks * 7 + days);
  return {
    answered: and(...answers.map(({ amount }) => amount.answered)),
    shift: {
      months: years * 12 + months,
      days: answers.length === 0 ? weeks * 7 + days : plus(byDays, '0'),
    },
    minutes: plus(sum({ hours: 60, minutes: 1 }, hours * 60 + minutes), '0'),
    isConstant: answers.length === 0,
  };
}

/** A calculated whole number is encoded as a number with a fraction. */
function wholeOf({ kind, value }: SmtValue): Term {
  return kind === 'integer' ? value : `(to_int ${value})`;
}

function termOf(days: number | Term): Term {
  return typeof days === 'number' ? whole(days) : days;
}
