import { catalogue } from './catalogue.ts';
import type { DiagnosticCode, Params, RawDiagnostic, SourcePlace } from './diagnostic.ts';

/** The parameters of the message, and optionally a sentence that suggests the repair. */
export type Details = {
  readonly [name: string]: string | number | undefined;
  readonly suggestion?: string | undefined;
};

/**
 * Makes a diagnostic with this code at this place, with the catalogue's severity.
 *
 * @example diagnostic('unknown-field', keyword.placeOf('/field'), { name: 'imediate', suggestion:
 * didYouMean('imediate', ['immediate']) })
 */
export function diagnostic(code: DiagnosticCode, place: SourcePlace, details: Details = {}): RawDiagnostic {
  const { file, pointer, offset, length } = place;
  const { suggestion, ...params } = details;
  return {
    code,
    severity: catalogue[code].severity,
    params: params as Params,
    file,
    pointer,
    offset,
    length,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
