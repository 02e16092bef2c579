import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { codeOf } from './plain.ts';

export const odsCodePattern = '^[0-9A-Z]{1,9}$';

/**
 * A code of the NHS Organisation Data Service: up to nine letters and digits. Canonical: capitals without spaces.
 * Whether there is such an organisation is not known here.
 */
export const odsCode: TextFormat = byPattern(odsCodePattern, codeOf);
