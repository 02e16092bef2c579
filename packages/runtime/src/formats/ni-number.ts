import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { codeOf } from './plain.ts';

/** ECMA-262 source of the pattern of a canonical National Insurance number. */
export const niNumberPattern = '^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]$';

const shape = /^[A-Z]{2}\d{6}[A-D]$/;
const own = byPattern(niNumberPattern, 'capitals', codeOf);

/**
 * A National Insurance number: two letters, six digits and a letter A to D (HMRC, NIM39110). No prefix contains D, F,
 * I, Q, U or V, none has O as its second letter, and seven prefixes are never issued. Canonical: capitals without
 * spaces. Shown as QQ 12 34 56 C.
 */
export const niNumber: TextFormat = {
  ...own,
  problem: (text) => own.problem(text) && (shape.test(text) ? 'prefix' : 'shape'),
  display: (text) => text.replace(/^(..)(..)(..)(..)(.)$/, '$1 $2 $3 $4 $5'),
};
