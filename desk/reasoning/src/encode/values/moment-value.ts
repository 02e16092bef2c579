import { dateValue } from './date-value.ts';
import { lastOfMonth, someDay } from './dates.ts';
import type { SmtValue } from './smt-value.ts';
import type { Script } from '../smt/script.ts';
import { and, implies, ite, type Term } from '../smt/terms.ts';

/** Encodes an answer that is a time of day. */
export function timeValue(answered: Term, script: Script): SmtValue {
  return { kind: 'time', answered, value: someMinutes(script) };
}

/** Encodes an answer that is a date and time. */
export function momentValue(answered: Term, script: Script): SmtValue {
  const date = dateValue(answered, { script, isExact: false });
  const [minutes, value] = [someMinutes(script), script.unknown('Int')];
  script.assert(`(= ${value} (+ (* 1440 ${date.value}) ${minutes}))`);
  return { ...date, kind: 'moment', value, ends: { first: date.value, last: date.value } };
}

/** Encodes an answer that is a day, a month or a year. */
export function roughValue(answered: Term, script: Script): SmtValue {
  const day = someDay(script);
  const [precision, value] = [script.unknown('Int'), script.unknown('Int')];
  const [isYear, isMonth] = [`(= ${precision} 0)`, `(= ${precision} 1)`];
  script.assert(
    and(
      `(<= 0 ${precision} 2)`,
      `(= ${value} (+ (* 3 ${day.value}) ${precision}))`,
      implies(isYear, and(`(= ${day.month} 0)`, `(= ${day.day} 0)`)),
      implies(isMonth, `(= ${day.day} 0)`),
    ),
  );
  const last = script.named(
    'Int',
    `(+ ${day.value} ${ite(isYear, '371', ite(isMonth, lastOfMonth(day, script), '0'))})`,
  );
  return { kind: 'rough', answered, value, ends: { first: day.value, last } };
}

function someMinutes(script: Script): Term {
  const minutes = script.unknown('Int');
  script.assert(`(<= 0 ${minutes} 1439)`);
  return minutes;
}
