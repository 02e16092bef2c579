import { byPattern, type Format } from './format.ts';

/** A Unique Property Reference Number: up to 12 digits (BS 7666). A text, as it is no quantity. Canonical: without spaces, and without the zeros that some systems fill it up with. */
export const uprn: Format = byPattern('^[1-9]\\d{0,11}$', (typed) => typed.replace(/\s/g, '').replace(/^0+(?=\d)/, ''));
