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
const leapYears = '(\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)';

/** Of a day that exists in the Gregorian calendar. */
const dayPattern = `(\\d{4}-(${longMonths}|${shortMonths}|${february})|${leapYears}-02-29)`;

/**
 * ECMA-262 source that exactly the canonical forms of right shape match: what a portable schema can say of each format. No
 * page of a form's loads this.
 */
export const textPatterns: Readonly<Record<TextFormatName, string>> = {
  date: `^${dayPattern}$`,
  email: emailPattern,
  'local-date-time': `^${dayPattern}T${localTimePattern.slice(1)}`,
  'local-time': localTimePattern,
  'nhs-number': '^\\d{10}$',
  'ni-number': niNumberPattern,
  'ods-code': odsCodePattern,
  'rough-date': `^(\\d{4}(-(0[1-9]|1[0-2]))?|${dayPattern})$`,
  'uk-postcode': ukPostcodePattern,
  'uk-telephone': ukTelephonePattern,
  uprn: uprnPattern,
};
