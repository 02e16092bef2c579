import { byPattern, codeOf, type Format } from './format.ts';

/** A code of the NHS Organisation Data Service: up to nine letters and digits. Canonical: capitals without spaces. Whether there is such an organisation is not known here. */
export const odsCode: Format = byPattern('^[0-9A-Z]{1,9}$', codeOf);
