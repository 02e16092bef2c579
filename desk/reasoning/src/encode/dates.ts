import { isRealDate, moveDate } from '@formwright/runtime';
import { plain, type Script } from './script.ts';
import { and, implies, ite, or, whole, type Term } from './terms.ts';

// A date is a number: 372 for each year, 31 for each month, 1 for each day. So dates are in order. Year, month and day are unknowns of
// their own beside it: to divide is what a solver of whole numbers is slow at.

/** A date as the solver knows it. */
export interface Day {
  readonly value: Term;
  readonly year: Term;
  /** From 0. */
  readonly month: Term;
  /** From 0. */
  readonly day: Term;
  /** Of the year, divided by 4. */
  readonly rest: Term;
}

/** Gives the number of a date; undefined for what is none. */
export function dateNumber(text: string): number | undefined {
  if (!isRealDate(text)) return undefined;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return year * 372 + (month - 1) * 31 + day - 1;
}

/** Tells whether a number is that of a date. */
export function isDateNumber(number: number): boolean {
  return dateNumber(dateText(number)) === number;
}

/** Gives the date of a number. */
export function dateText(number: number): string {
  const pad = (part: number, length: number): string => String(part).padStart(length, '0');
  return `${pad(Math.floor(number / 372), 4)}-${pad((Math.floor(number / 31) % 12) + 1, 2)}-${pad((number % 31) + 1, 2)}`;
}

/** Makes a day that nothing else is known of, in the years 0 to 9999. That a century mostly has no leap year is not said: no answer lies there. */
export function someDay(script: Script): Day {
  const [value, year, month, day, quarter, rest] = Array.from({ length: 6 }, () => script.unknown('Int')) as [Term, Term, Term, Term, Term, Term];
  script.assert(and(
    `(= ${value} (+ (* 372 ${year}) (* 31 ${month}) ${day}))`, `(= ${year} (+ (* 4 ${quarter}) ${rest}))`, `(<= 0 ${rest} 3)`, `(<= 0 ${year} 9999)`, `(<= 0 ${month} 11)`, `(<= 0 ${day} 30)`,
    implies(isShort(month), `(<= ${day} 29)`), implies(`(= ${month} 1)`, `(<= ${day} 28)`), implies(and(`(= ${month} 1)`, `(= ${day} 28)`), `(= ${rest} 0)`),
  ));
  return { value, year, month, day, rest };
}

/** April, June, September, November. */
function isShort(month: Term): Term {
  return `(or (= ${month} 3) (= ${month} 5) (= ${month} 8) (= ${month} 10))`;
}

/** Years, months and days by which a date is moved. */
interface Offset {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/**
 * Moves today as `moveDate` of the runtime does. Years and months are exact; days are, on the day that today is if it can be, and
 * otherwise within the few numbers that no day has. Unanswered where that leaves the years 0 to 9999.
 */
export function moved({ today, preferred }: { readonly today: Day; readonly preferred: string }, offset: Offset, script: Script): Day & { readonly answered: Term } {
  const total = offset.years * 12 + offset.months;
  const byMonths = total === 0 ? today : inMonths(today, total, script);
  const to = offset.days === 0 ? byMonths : inDays(byMonths, offset.days, script);
  const known = dateNumber(moveDate(preferred, offset) ?? '');
  if (known !== undefined && to !== today) script.assert(implies(plain, `(= ${to.value} ${whole(known)})`));
  return { answered: `(<= 0 ${to.value} ${whole(10_000 * 372 - 1)})`, ...to };
}

/** The only years that are multiples of 4 and no leap years, near enough to today. */
const plainCenturies = [1700, 1800, 1900, 2100, 2200, 2300];

function inMonths({ year, month, day, rest }: Day, months: number, script: Script): Day {
  const [years, more] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  const carries = script.named('Bool', `(>= (+ ${month} ${more}) 12)`);
  const toMonth = script.named('Int', `(- (+ ${month} ${more}) ${ite(carries, '12', '0')})`);
  const toYear = script.named('Int', `(+ ${year} ${whole(years)} ${ite(carries, '1', '0')})`);
  const restWith = (added: number): Term => whole((((-years - added) % 4) + 4) % 4);
  const isLeap = and(`(= ${rest} ${ite(carries, restWith(1), restWith(0))})`, ...plainCenturies.map((century) => `(not (= ${toYear} ${century}))`));
  const last = script.named('Int', lastDay(toMonth, isLeap));
  const toDay = script.named('Int', ite(`(< ${day} ${last})`, day, last));
  return { value: script.named('Int', `(+ (* 372 ${toYear}) (* 31 ${toMonth}) ${toDay})`), year: toYear, month: toMonth, day: toDay, rest };
}

function lastDay(month: Term, isLeap: Term): Term {
  return ite(`(= ${month} 1)`, ite(isLeap, '28', '27'), ite(isShort(month), '29', '30'));
}

/** Gives the last day of a day's month, from 0. Far from today it may be either in a February that comes round every four years. */
export function lastOfMonth({ year, month, rest }: Day, script: Script): Term {
  const isNear = `(<= 1600 ${year} 2399)`;
  const isLeap = and(`(= ${rest} 0)`, ...plainCenturies.map((century) => `(not (= ${year} ${century}))`), or(isNear, script.unknown('Bool')));
  return lastDay(month, isLeap);
}

/** Each end of a month passes over 0 to 3 numbers. */
function inDays(from: Day, days: number, script: Script): Day {
  const to = someDay(script);
  const most = Math.abs(days) + 3 * (Math.floor(Math.abs(days) / 28) + 1);
  const [least, greatest] = days > 0 ? [days, most] : [-most, days];
  script.assert(`(<= ${whole(least)} (- ${to.value} ${from.value}) ${whole(greatest)})`);
  return to;
}

/** Whole years between two dates; to be read only where the first is not after the second. */
export function yearsBetween(from: Day, until: Day): Term {
  const inYear = ({ month, day }: Day): Term => `(+ (* 31 ${month}) ${day})`;
  return `(- (- ${until.year} ${from.year}) ${ite(`(< ${inYear(until)} ${inYear(from)})`, '1', '0')})`;
}
