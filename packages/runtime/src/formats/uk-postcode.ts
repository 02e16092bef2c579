import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { codeOf } from './plain.ts';

const area = '[A-PR-UWYZ]';
const outward = `${area}([0-9]{1,2}|[A-HK-Y][0-9]([0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPSTUW])`;
/**
 * Ascension, the British Antarctic and Indian Ocean territories, the Falklands, Pitcairn, South Georgia, Saint Helena,
 * Tristan da Cunha, Turks and Caicos, Gibraltar.
 */
const overseas = '(ASCN|BBND|BIQQ|FIQQ|PCRN|SIQQ|STHL|TDCU|TKCA) 1ZZ|GX11 1AA';
/** ECMA-262 source of the pattern of a canonical postcode. */
export const ukPostcodePattern: string = `^(GIR 0AA|BFPO [1-9][0-9]{0,3}|${overseas}|${outward} [0-9][ABD-HJLNP-UW-Z]{2}|ZZ99 [0-9][A-Z]{2})$`;

/**
 * A UK postcode: the shapes of BS 7666, forces' post offices (`BFPO 61`), overseas territories, and the NHS's
 * pseudo-postcodes that begin with ZZ99 (for example, no fixed abode). Canonical: upper case, with one space before the
 * last three characters or after BFPO. Other spaces and punctuation are ignored.
 */
export const ukPostcode: TextFormat = {
  ...byPattern(ukPostcodePattern, 'capitals'),
  canonical: (typed) => codeOf(typed).replace(/^(BFPO(?=\d+$)|.+(?=...$))/, '$1 '),
};
