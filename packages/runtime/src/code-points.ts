/** Counts the characters of a text as JSON Schema does: in Unicode code points. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/**
 * Returns whether a text has more characters than that. No text has more code points than code units, so only a longer
 * one needs counting.
 */
export function isTooLong(text: string, most: number): boolean {
  return text.length > most && codePoints(text) > most;
}
