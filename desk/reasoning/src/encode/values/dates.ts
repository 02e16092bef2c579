import { isRealDate } from '@formwright/runtime';
import type { Script } from '../smt/script.ts';
import { and, implies, ite, or, whole, type Term } from '../smt/terms.ts';

// A date is a number: 372 for each year, 31 for each month, 1 for each day, so that dates are in order. Year, month and
// day are separate unknowns, because the solver is slow at dividing whole numbers.

/** A date, encoded for the solver. */
export interface Day {
  readonly value: Term;
  readonly year: Term;
  /** From 0. */
  readonly month: Term;
  /** From 0. */
  readonly day: Term;
  /** The year divided by 4, rounded down. */
  readonly quarter: Term;
  /** The remainder: 0 in a leap year. */
  readonly rest: Term;
}

/** Returns the number of a date; undefined if the text is not a date. */
export function dateNumber(text: string): number | undefined {
  if (!isRealDate(text)) return undefined;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return year * 372 + (month - 1) * 31 + day - 1;
}

/** Returns true if a number is that of a date. */
export function isDateNumber(number: number): boolean {
  return dateNumber(dateText(number)) === number;
}

/** Returns the date of a number. */
export function dateText(number: number): string {
  const pad = (part: number, length: number): string => String(part).padStart(length, '0');
  return `${pad(Math.floor(number / 372), 4)}-${pad((Math.floor(number / 31) % 12) + 1, 2)}-${pad((number % 31) + 1, 2)}`;
}

/**
 * Makes an unknown day in the years 1000 to 9999. It ignores that most centuries are not leap years, because hardly any
 * answer is affected.
 */
export function someDay(script: Script): Day {
  const [value, year, month, day, quarter, rest] = Array.from({ length: 6 }, () => script.unknown('Int')) as [
    Term,
    Term,
    Term,
    Term,
    Term,
    Term,
  ];
  script.assert(
    and(
      `(= ${value} (+ (* 372 ${year}) (* 31 ${month}) ${day}))`,
      `(= ${year} (+ (* 4 ${quarter}) ${rest}))`,
      `(<= 0 ${rest} 3)`,
      `(<= 1000 ${year} 9999)`,
      `(<= 0 ${month} 11)`,
      `(<= 0 ${day} 30)`,
      implies(isShort(month), `(<= ${day} 29)`),
      implies(`(= ${month} 1)`, `(<= ${day} 28)`),
      implies(and(`(= ${month} 1)`, `(= ${day} 28)`), `(= ${rest} 0)`),
    ),
  );
  return { value, year, month, day, quarter, rest };
}

/** True for April, June, September and November. */
function isShort(month: Term): Term {
  return `(or (= ${month} 3) (= ${month} 5) (= ${month} 8) (= ${month} 10))`;
}

/** A day, and whether it is within the years 1000 to 9999. */
type Moved = Day & { readonly answered: Term };

/** How far a day is moved: by whole months, then by days, of which the number may be an answer. */
export interface Shift {
  readonly months: number;
  readonly days: number | Term;
}

/** Moves days and counts those between them, as the runtime does. */
export interface Calendar {
  move(from: Day, by: Shift): Moved;
  /** Counts the days between two days; negative if the first is after the second. */
  daysBetween(from: Day, until: Day): Term;
}

/** Makes the calendar of one script. */
export function newCalendar(script: Script): Calendar {
  const counted = new Map<Term, Term>();
  /**
   * Counts the days before a day. Asserts that both numbers order days in the same way, which the solver does not find
   * out by itself.
   */
  const count = (day: Day): Term => {
    const known = counted.get(day.value);
    if (known !== undefined) return known;
    const number = script.named('Int', daysUpTo(day));
    if (counted.size < mostCounted) {
      for (const [value, other] of counted)
        script.assert(
          and(
            `(= (< ${value} ${day.value}) (< ${other} ${number}))`,
            `(= (= ${value} ${day.value}) (= ${other} ${number}))`,
          ),
        );
      counted.set(day.value, number);
    }
    return number;
  };
  return {
    daysBetween: (from, until) => `(- ${count(until)} ${count(from)})`,
    move(from, { months, days }) {
      const byMonths = months === 0 ? { ...from, answered: 'true' } : inMonths(from, months, script);
      if (days === 0) return byMonths;
      const byDays = inDays(byMonths, days, { script, count });
      return { ...byDays, answered: and(byMonths.answered, byDays.answered) };
    },
  };
}

/** The order is asserted for at most this many days, because each pair needs an assertion. */
const mostCounted = 16;

/** The years near today that are multiples of 4 but not leap years. */
const plainCenturies = [1700, 1800, 1900, 2100, 2200, 2300];

function inMonths({ year, month, day, rest }: Day, months: number, script: Script): Moved {
  const [years, more] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  const carries = script.named('Bool', `(>= (+ ${month} ${more}) 12)`);
  const toMonth = script.named('Int', `(- (+ ${month} ${more}) ${ite(carries, '12', '0')})`);
  const toYear = script.named('Int', `(+ ${year} ${whole(years)} ${ite(carries, '1', '0')})`);
  const restWith = (added: number): Term => whole((((-years - added) % 4) + 4) % 4);
  const isLeap = and(
    `(= ${rest} ${ite(carries, restWith(1), restWith(0))})`,
    ...plainCenturies.map((century) => `(not (= ${toYear} ${century}))`),
  );
  const last = script.named('Int', lastDay(toMonth, isLeap));
  const toDay = script.named('Int', ite(`(< ${day} ${last})`, day, last));
  const answered = script.named('Bool', `(<= 1000 ${toYear} 9999)`);
  const to = someDay(script);
  script.assert(implies(answered, `(= ${to.value} (+ (* 372 ${toYear}) (* 31 ${toMonth}) ${toDay}))`));
  return { ...to, answered };
}

function lastDay(month: Term, isLeap: Term): Term {
  return ite(`(= ${month} 1)`, ite(isLeap, '28', '27'), ite(isShort(month), '29', '30'));
}

/**
 * Returns the last day of a day's month, from 0. In years far from today, a February in a multiple of 4 may end on
 * either day.
 */
export function lastOfMonth({ year, month, rest }: Day, script: Script): Term {
  const isNear = `(<= 1600 ${year} 2399)`;
  const isLeap = and(
    `(= ${rest} 0)`,
    ...plainCenturies.map((century) => `(not (= ${year} ${century}))`),
    or(isNear, script.unknown('Bool')),
  );
  return lastDay(month, isLeap);
}

function inDays(
  from: Day,
  days: number | Term,
  { script, count }: { readonly script: Script; readonly count: (day: Day) => Term },
): Moved {
  const to = someDay(script);
  const [before, after] = [count(from), count(to)];
  const by = typeof days === 'number' ? whole(days) : days;
  const answered = script.named('Bool', `(<= ${whole(daysBeforeAll)} (+ ${before} ${by}) ${whole(daysOfAll - 1)})`);
  const difference = `(- ${to.value} ${from.value})`;
  const bounds = typeof days === 'number' ? boundsOf(difference, days) : boundsOfAnswer(difference, days);
  script.assert(implies(answered, and(bounds, `(= ${after} (+ ${before} ${by}))`)));
  return { ...to, answered };
}

/** This follows, but helps the solver: each end of a month skips 0 to 3 numbers. */
function boundsOf(difference: Term, days: number): Term {
  const most = Math.abs(days) + 3 * (Math.floor(Math.abs(days) / 28) + 1);
  return `(<= ${whole(days > 0 ? days : -most)} ${difference} ${whole(days > 0 ? most : days)})`;
}

/** The same for a number of days that is an answer. */
function boundsOfAnswer(difference: Term, days: Term): Term {
  return ite(
    `(<= 0 ${days})`,
    and(`(<= ${days} ${difference})`, `(<= (* 28 ${difference}) (+ (* 31 ${days}) 84))`),
    and(`(<= ${difference} ${days})`, `(<= (- (* 31 ${days}) 84) (* 28 ${difference}))`),
  );
}

/** Days in the years before 1000, and in those up to 9999, except for centuries that are not counted. */
const daysBeforeAll = 250 * 1461;
const daysOfAll = 2500 * 1461 - plainCenturies.length;
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Returns how many days are before a day, ignoring centuries far from today. */
function daysUpTo({ value, quarter, month, day, rest }: Day): Term {
  const inYear = daysBefore
    .slice(0, -1)
    .reduceRight<Term>((later, count, n) => ite(`(= ${month} ${n})`, String(count), later), String(daysBefore.at(-1)));
  const leapDays = ite(`(= ${rest} 0)`, ite(`(<= 2 ${month})`, '1', '0'), '1');
  const notThere = plainCenturies.map((century) => ite(`(< ${dateNumber(`${century}-02-28`)} ${value})`, '(- 1)', '0'));
  return `(+ (* 1461 ${quarter}) (* 365 ${rest}) ${leapDays} ${inYear} ${day} ${notThere.join(' ')})`;
}

/** Returns the whole years between two dates. Valid only if the first is not after the second. */
export function yearsBetween(from: Day, until: Day): Term {
  const inYear = ({ month, day }: Day): Term => `(+ (* 31 ${month}) ${day})`;
  return `(- (- ${until.year} ${from.year}) ${ite(`(< ${inYear(until)} ${inYear(from)})`, '1', '0')})`;
}
