import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { plain } from './plain.ts';

/** ECMA-262 source of the pattern of a canonical UPRN. */
export const uprnPattern = '^[1-9]\\d{0,11}$';

/**
 * A Unique Property Reference Number: up to 12 digits (BS 7666). It is a text, as it is not a quantity. Canonical:
 * without spaces, and without the leading zeros that some systems add.
 */
export const uprn: TextFormat = byPattern(uprnPattern, 'digits', (typed) =>
  plain(typed)
    .replace(/\s/g, '')
    .replace(/^0+(?=\d)/, ''),
);
