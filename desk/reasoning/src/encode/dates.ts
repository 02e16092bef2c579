import { isRealDate } from '@formwright/runtime';
import type { Script } from './script.ts';
import { and, ite, whole, type Term } from './terms.ts';

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

/** Moves a date as `moveDate` of the runtime does. Unanswered where that leaves the years 0 to 9999. */
export function moved(date: Term, { years, months, days }: { readonly years: number; readonly months: number; readonly days: number }, script: Script): { answered: Term; value: Term } {
  let value = date;
  const total = years * 12 + months;
  if (total !== 0) {
    const to = script.named('Int', `(+ (div ${date} 31) ${whole(total)})`);
    const length = script.named('Int', monthLength(to));
    value = script.named('Int', `(+ (* 31 ${to}) ${ite(`(< (mod ${date} 31) ${length})`, `(mod ${date} 31)`, `(- ${length} 1)`)})`);
  }
  if (days !== 0) {
    const to = script.unknown('Int');
    // Where the day would lie outside the years that there are, the unknown is anything, and the result unanswered below.
    script.assert(`(=> (<= 0 (+ ${serial(value)} ${whole(days)}) ${whole(serialOfLast)}) (and ${isDay(to)} (= ${serial(to)} (+ ${serial(value)} ${whole(days)}))))`);
    return { answered: and(inYears(value), `(<= 0 (+ ${serial(value)} ${whole(days)}) ${whole(serialOfLast)})`), value: to };
  }
  return { answered: inYears(value), value };
}

/** Days from 0000-01-01 to 9999-12-31. */
const serialOfLast = 3_652_424;

function inYears(date: Term): Term {
  return `(<= 0 ${date} ${whole(10_000 * 372 - 1)})`;
}

/** Days since 0000-01-01. */
function serial(date: Term): Term {
  const year = `(div ${date} 372)`;
  const month = `(mod (div ${date} 31) 12)`;
  const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304].reduceRight((rest, days, n) => ite(`(= ${month} ${n})`, String(days), rest), '334');
  const leapDays = `(+ (- (div (+ ${year} 3) 4) (div (+ ${year} 99) 100)) (div (+ ${year} 399) 400))`;
  return `(+ (* 365 ${year}) ${leapDays} ${before} ${ite(`(and (> ${month} 1) ${isLeap(year)})`, '1', '0')} (mod ${date} 31))`;
}

/** Whole years between two dates; to be read only where the first is not after the second. */
export function yearsBetween(from: Term, until: Term): Term {
  return `(- (- (div ${until} 372) (div ${from} 372)) ${ite(`(< (mod ${until} 372) (mod ${from} 372))`, '1', '0')})`;
}
