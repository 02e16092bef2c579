/** Counts the characters of a text as JSON Schema does: in Unicode code points. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/**
 * Returns true if a text has more than `most` characters. A text never has more code points than code units, so shorter
 * texts need no counting.
 */
export function isTooLong(text: string, most: number): boolean {
  return text.length > most && codePoints(text) > most;
}
