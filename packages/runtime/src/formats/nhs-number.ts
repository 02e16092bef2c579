import type { TextFormat } from '@formwright/model';
import { codeOf } from './plain.ts';

/** ECMA-262 source of the pattern of a text of the shape of an NHS number. */
export const nhsNumberPattern = '^\\d{10}$';

/**
 * An NHS number: ten digits, of which the last is a check digit (NHS Data Dictionary). Canonical: the ten digits
 * without anything between them. Ten equal digits pass the check but are refused. Shown as 3-3-4.
 */
export const nhsNumber: TextFormat = {
  keyboard: 'digits',
  canonical: codeOf,
  problem(canonical) {
    if (!/^\d{10}$/.test(canonical)) return /^[A-Z]{2}\d{6}[A-D]$/.test(canonical) ? 'ni-number' : 'shape';
    if (/^(\d)\1{9}$/.test(canonical)) return 'same-digits';
    return checkDigit(canonical) === Number(canonical[9]) ? undefined : 'check-digit';
  },
  display: (canonical) => canonical.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3'),
};

/**
 * Returns the modulus 11 check digit, with weights 10 to 2. 11 counts as 0. If the result is 10, no such number exists.
 */
function checkDigit(digits: string): number {
  let total = 0;
  for (let place = 0; place < 9; place++) total += Number(digits[place]) * (10 - place);
  const check = 11 - (total % 11);
  return check === 11 ? 0 : check;
}
