import stringWidth from 'string-width';
import type { Diagnostic } from './diagnostic.ts';
import { lineAt } from './locate.ts';
import { printable, shortened } from './printable.ts';

/** How many characters of a source line are shown, and how many of these before the caret. */
const shown = 100;
const shownBefore = 40;

/**
 * Formats a diagnostic for a terminal: `file:line:column severity code message`, the source line with a caret below it,
 * the suggestion, answers that show the problem, and related places. `text`: the file's text; without it, no source line
 * is shown.
 */
export function print(found: Diagnostic, text?: string): string {
  const head = `${printable(found.file)}:${found.line}:${found.column} ${found.severity} ${found.code} ${found.message}`;
  const related = (found.related ?? []).map(
    (place) => `    see ${printable(place.file)}:${place.line}:${place.column}`,
  );
  return [
    head,
    ...(text === undefined || text === '' ? [] : excerpt(found, text)),
    ...(found.suggestion === undefined ? [] : [`    ${printable(shortened(found.suggestion, 300))}`]),
    ...(found.example === undefined ? [] : [`    ${printable(shortened(found.example.text, 300))}`]),
    ...related,
  ].join('\n');
}

function excerpt(found: Diagnostic, text: string): readonly string[] {
  const line = lineAt(text, offsetOf(text, found.line));
  const from = Math.max(0, Math.min(found.column - 1, line.length) - shownBefore);
  const start = from > 0 && isLowSurrogate(line, from) ? from - 1 : from;
  const end = Math.min(line.length, start + shown);
  const at = Math.min(found.column - 1, line.length);
  const before = (start > 0 ? '…' : '') + visible(line.slice(start, at));
  const marked = visible(line.slice(at, Math.min(end, at + Math.max(1, found.length))));
  const after =
    visible(line.slice(Math.min(end, at + Math.max(1, found.length)), end)) + (end < line.length ? '…' : '');
  const number = String(found.line).padStart(5);
  return [
    `${number} | ${before}${marked}${after}`.trimEnd(),
    `      | ${' '.repeat(stringWidth(before))}${'^'.repeat(Math.max(1, stringWidth(marked)))}`,
  ];
}

/** Replaces tabs with two spaces, because a terminal may show them at any width and the caret must stay aligned. */
function visible(text: string): string {
  return printable(text.replaceAll('\t', '  '));
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function offsetOf(text: string, line: number): number {
  const ends = /\r\n|\r|\n/g;
  let offset = 0;
  for (let count = 1; count < line && ends.exec(text); count += 1) offset = ends.lastIndex;
  return offset;
}
