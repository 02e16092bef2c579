import { localTimePattern } from './local-time.ts';

// No form's page loads these: the runtime asks the calendar.

const longMonths = '(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])';
const shortMonths = '(0[469]|11)-(0[1-9]|[12]\\d|30)';
const february = '02-(0[1-9]|1\\d|2[0-8])';
const year = '[1-9]\\d{3}';
const leapYears = '([1-9]\\d(0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)';

/** Matches a day that exists in the Gregorian calendar, in the years 1000 to 9999. */
const dayPattern = `(${year}-(${longMonths}|${shortMonths}|${february})|${leapYears}-02-29)`;

/** ECMA-262 source of the pattern of a date. */
export const datePattern: string = `^${dayPattern}$`;

/** ECMA-262 source of the pattern of a rough date. */
export const roughDatePattern: string = `^(${year}(-(0[1-9]|1[0-2]))?|${dayPattern})$`;

/** ECMA-262 source of the pattern of a date and time. */
export const localDateTimePattern: string = `^${dayPattern}T${localTimePattern.slice(1)}`;
