import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { plain } from './plain.ts';

export const uprnPattern = '^[1-9]\\d{0,11}$';

/**
 * A Unique Property Reference Number: up to 12 digits (BS 7666). A text, as it is no quantity. Canonical: without
 * spaces, and without the zeros that some systems fill it up with.
 */
export const uprn: TextFormat = byPattern(uprnPattern, (typed) =>
  plain(typed)
    .replace(/\s/g, '')
    .replace(/^0+(?=\d)/, ''),
);
