import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { codeOf } from './plain.ts';

/** ECMA-262 source of the pattern of a canonical ODS code. */
export const odsCodePattern = '^[0-9A-Z]{1,9}$';

/**
 * A code of the NHS Organisation Data Service: up to nine letters and digits. Canonical: capitals without spaces. It is
 * not checked whether the organisation exists.
 */
export const odsCode: TextFormat = byPattern(odsCodePattern, 'capitals', codeOf);
