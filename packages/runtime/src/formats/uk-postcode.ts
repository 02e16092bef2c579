import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { codeOf } from './plain.ts';

const area = '[A-PR-UWYZ]';
const outward = `${area}([0-9]{1,2}|[A-HK-Y][0-9]([0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPSTUW])`;
export const ukPostcodePattern: string = `^(GIR 0AA|${outward} [0-9][ABD-HJLNP-UW-Z]{2}|ZZ99 [0-9][A-Z]{2})$`;

const canonicalShape = /^[0-9A-Z]+ [0-9A-Z]{3}$/;

/**
 * A UK postcode, of the shapes of BS 7666, and the NHS's pseudo-codes beginning ZZ99 (no fixed abode, say). Canonical:
 * upper case, one space before the last three; any other space or mark as typed is ignored.
 */
export const ukPostcode: TextFormat = {
  ...byPattern(ukPostcodePattern),
  canonical(typed) {
    // Most are canonical already: telling so is far quicker than making them so.
    return canonicalShape.test(typed) ? typed : codeOf(typed).replace(/^(.+)(...)$/, '$1 $2');
  },
};
