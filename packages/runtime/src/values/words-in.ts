/** Counts the words of a text as GOV.UK's character count does: whatever stands between white space is one. */
export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
