import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { codeOf } from './plain.ts';

export const niNumberPattern = '^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]$';

const shape = /^[A-Z]{2}\d{6}[A-D]$/;
const own = byPattern(niNumberPattern, codeOf);

/**
 * A National Insurance number: two letters, six digits, a letter A to D (HMRC, NIM39110). D, F, I, Q, U and V are in no
 * prefix, O is not its second letter, and seven prefixes are not given. Canonical: capitals without spaces. Shown QQ 12
 * 34 56 C.
 */
export const niNumber: TextFormat = {
  ...own,
  problem: (text) => own.problem(text) && (shape.test(text) ? 'prefix' : 'shape'),
  display: (text) => text.replace(/^(..)(..)(..)(..)(.)$/, '$1 $2 $3 $4 $5'),
};
