import { catalogue } from './catalogue.ts';
import type { DiagnosticCode, RawDiagnostic, Params, SourcePlace } from './diagnostic.ts';

/**
 * Gives a diagnostic of this code at this place, with the catalogue's severity. `params` holds what the message's template
 * names; `suggestion` is a sentence that says the repair.
 *
 * @example
 * diagnostic('unknown-field', keyword.placeOf('/field'), { name: 'imediate' }, didYouMean('imediate', ['immediate']))
 */
export function diagnostic(code: DiagnosticCode, place: SourcePlace, params: Params = {}, suggestion?: string): RawDiagnostic {
  const { file, pointer, offset, length } = place;
  return { code, severity: catalogue[code].severity, params, file, pointer, offset, length, ...(suggestion === undefined ? {} : { suggestion }) };
}
