import type { Diagnostic, RawDiagnostic, RelatedPlace, SourcePlace } from './diagnostic.ts';
import { locate } from './locate.ts';
import { message } from './message.ts';

/**
 * Adds lines, columns and messages to raw diagnostics. Returns them sorted by file and place, without duplicates.
 * `texts`: the source texts by file; a missing file counts as empty.
 */
export function locateAll(raw: readonly RawDiagnostic[], texts: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const position = (place: SourcePlace): RelatedPlace => ({
    file: place.file,
    pointer: place.pointer,
    ...locate(texts.get(place.file) ?? '', place.offset),
  });
  return withoutRepetitions(raw)
    .toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.offset - b.offset))
    .map((one) => ({
      code: one.code,
      severity: one.severity,
      params: one.params,
      ...position(one),
      length: one.length,
      ...(one.related ? { related: one.related.map(position) } : {}),
      ...(one.suggestion === undefined ? {} : { suggestion: one.suggestion }),
      ...(one.example === undefined ? {} : { example: one.example }),
      message: message(one.code, one.params),
    }));
}

/** Removes duplicates: a block that a form uses twice is read twice, so its mistakes are found twice. */
function withoutRepetitions(raw: readonly RawDiagnostic[]): readonly RawDiagnostic[] {
  const seen = new Set<string>();
  return raw.filter(({ code, file, offset, params }) => {
    const key = JSON.stringify([code, file, offset, params]);
    return !seen.has(key) && seen.add(key);
  });
}
