import type { Diagnostic, Finding, RelatedPlace, SourcePlace } from './diagnostic.ts';
import { locate } from './locate.ts';
import { message } from './message.ts';

/**
 * Gives findings their lines, columns and messages, sorted by file and place, without repetitions. `texts`: the source
 * texts by file; a file that is not there counts as empty.
 */
export function locateAll(findings: readonly Finding[], texts: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const position = (place: SourcePlace): RelatedPlace => ({
    file: place.file,
    pointer: place.pointer,
    ...locate(texts.get(place.file) ?? '', place.offset),
  });
  const seen = new Set<string>();
  return findings
    .toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.offset - b.offset))
    .map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      params: finding.params,
      ...position(finding),
      length: finding.length,
      ...(finding.related ? { related: finding.related.map(position) } : {}),
      ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
      message: message(finding.code, finding.params),
    }))
    .filter((found) => {
      const key = JSON.stringify([found.code, found.file, found.line, found.column, found.message]);
      return !seen.has(key) && seen.add(key);
    });
}
