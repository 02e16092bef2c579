import type { SourcePlace } from '@formwright/diagnostics';
import type { FilePlace } from '../desk-state.ts';

/** Turns an absolute path into one for people. */
export type Shown = (file: string) => string;

/**
 * Makes a function that turns places in texts (by absolute path) into lines for people. It searches each text only once,
 * even for hundreds of places.
 */
export function filePlaces(texts: ReadonlyMap<string, string>, shown: Shown): (place: SourcePlace) => FilePlace {
  const starts = new Map<string, readonly number[]>();
  return ({ file, offset, length }) => {
    const known = starts.get(file) ?? lineStarts(texts.get(file) ?? '');
    starts.set(file, known);
    const line = lineOf(known, offset);
    return { file: shown(file), line: line + 1, column: offset - (known[line] ?? 0) + 1, length };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

/** Returns the number, from 0, of the line that contains an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let [first, last] = [0, starts.length - 1];
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((starts[middle] ?? 0) <= offset) first = middle;
    else last = middle - 1;
  }
  return first;
}
