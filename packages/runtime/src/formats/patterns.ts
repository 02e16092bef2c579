import type { TextFormatName } from '@formwright/model';
import { emailPattern } from './email.ts';
import { localTimePattern } from './local-time.ts';
import { niNumberPattern } from './ni-number.ts';
import { odsCodePattern } from './ods-code.ts';
import { ukPostcodePattern } from './uk-postcode.ts';
import { ukTelephonePattern } from './uk-telephone.ts';
import { uprnPattern } from './uprn.ts';

const longMonths = '(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])';
const shortMonths = '(0[469]|11)-(0[1-9]|[12]\\d|30)';
const february = '02-(0[1-9]|1\\d|2[0-8])';
const year = '[1-9]\\d{3}';
const leapYears = '([1-9]\\d(0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)';

/** Matches a day that exists in the Gregorian calendar, in the years 1000 to 9999. */
const dayPattern = `(${year}-(${longMonths}|${shortMonths}|${february})|${leapYears}-02-29)`;

/** Control characters other than LF and tab. A text in normal form contains none of them. */
const control = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029';
const space = '\\t\\n \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\ufeff';
const unseen =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0\\ufff0-\\ufffb';

/**
 * ECMA-262 source of a pattern for a text in normal form that is not blank: no control characters, no space at either
 * end, and at least one visible character. It cannot recognise the few invisible characters beyond U+FFFF, which not
 * every language can name in a pattern, or letters that are not composed.
 */
export const normalTextPattern: string = `^(?:[${unseen}][${unseen}${space}]*)?[^${control}${space}${unseen}](?:[^${control}]*[^${control}${space}])?$`;

/** ECMA-262 source of a pattern that matches a text with at least one visible character. */
export const visiblePattern: string = `[^${control}${space}${unseen}]`;

/**
 * ECMA-262 source of patterns that match exactly the canonical forms of the right shape. They are what a portable
 * schema can say about each format. No form's page loads this.
 */
export const textPatterns: Readonly<Record<TextFormatName, string>> = {
  date: `^${dayPattern}$`,
  email: emailPattern,
  'local-date-time': `^${dayPattern}T${localTimePattern.slice(1)}`,
  'local-time': localTimePattern,
  'nhs-number': '^\\d{10}$',
  'ni-number': niNumberPattern,
  'ods-code': odsCodePattern,
  'rough-date': `^(${year}(-(0[1-9]|1[0-2]))?|${dayPattern})$`,
  'uk-postcode': ukPostcodePattern,
  // It may begin with a bracket, but not with a space, which the canonical form does not have.
  'uk-telephone': ukTelephonePattern.replace('^', '^(?! )'),
  uprn: uprnPattern,
};
