import { isRealDate, moveDate } from '@formwright/runtime';
import { plain, type Script } from './script.ts';
import { and, implies, ite, whole, type Term } from './terms.ts';

// A date is a number: 372 for each year, 31 for each month, 1 for each day. So dates are in order, and year, month and day are
// each a division away; numbers that no day has are kept out by `isDay`.

/** Gives the number of a date; undefined for what is none. */
export function dateNumber(text: string): number | undefined {
  if (!isRealDate(text)) return undefined;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return year * 372 + (month - 1) * 31 + day - 1;
}

/** Gives the date of a number. */
export function dateText(number: number): string {
  const pad = (part: number, length: number): string => String(part).padStart(length, '0');
  return `${pad(Math.floor(number / 372), 4)}-${pad((Math.floor(number / 31) % 12) + 1, 2)}-${pad((number % 31) + 1, 2)}`;
}

/** Says that a number is that of a day that exists, in the years 0 to 9999. */
export function isDay(date: Term): Term {
  return and(`(<= 0 ${date} ${whole(10_000 * 372 - 1)})`, `(< (mod ${date} 31) ${monthLength(`(div ${date} 31)`)})`);
}

function monthLength(months: Term): Term {
  const month = `(mod ${months} 12)`;
  return ite(`(= ${month} 1)`, ite(isLeap(`(div ${months} 12)`), '29', '28'), ite(`(or (= ${month} 3) (= ${month} 5) (= ${month} 8) (= ${month} 10))`, '30', '31'));
}

function isLeap(year: Term): Term {
  return `(and (= (mod ${year} 4) 0) (or (not (= (mod ${year} 100) 0)) (= (mod ${year} 400) 0)))`;
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
export function moved({ today, preferred }: { readonly today: Term; readonly preferred: string }, offset: Offset, script: Script): { answered: Term; value: Term } {
  const total = offset.years * 12 + offset.months;
  const byMonths = total === 0 ? today : inMonths(today, total, script);
  const value = offset.days === 0 ? byMonths : inDays(byMonths, offset.days, script);
  const known = dateNumber(moveDate(preferred, offset) ?? '');
  if (known !== undefined && value !== today) script.assert(implies(plain, `(= ${value} ${whole(known)})`));
  return { answered: `(<= 0 ${value} ${whole(10_000 * 372 - 1)})`, value };
}

function inMonths(date: Term, months: number, script: Script): Term {
  const to = script.named('Int', `(+ (div ${date} 31) ${whole(months)})`);
  const length = script.named('Int', monthLength(to));
  return script.named('Int', `(+ (* 31 ${to}) ${ite(`(< (mod ${date} 31) ${length})`, `(mod ${date} 31)`, `(- ${length} 1)`)})`);
}

/** Each end of a month passes over 0 to 3 numbers. */
function inDays(date: Term, days: number, script: Script): Term {
  const to = script.unknown('Int');
  const most = Math.abs(days) + 3 * (Math.floor(Math.abs(days) / 28) + 1);
  const [least, greatest] = days > 0 ? [days, most] : [-most, days];
  script.assert(`(<= ${whole(least)} (- ${to} ${date}) ${whole(greatest)})`);
  script.assert(`(< (mod ${to} 31) ${monthLength(`(div ${to} 31)`)})`);
  return to;
}

/** Whole years between two dates; to be read only where the first is not after the second. */
export function yearsBetween(from: Term, until: Term): Term {
  return `(- (- (div ${until} 372) (div ${from} 372)) ${ite(`(< (mod ${until} 372) (mod ${from} 372))`, '1', '0')})`;
}
