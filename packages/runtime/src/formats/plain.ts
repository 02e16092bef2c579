/**
 * Returns what was typed, in characters of a plain keyboard. Text copied from Word, a web page or a phone's contacts
 * contains other spaces and dashes, full-width letters and digits, and invisible characters. One full stop or comma at
 * the end is removed, as it belongs to the sentence that the text was copied from.
 */
export function plain(typed: string): string {
  // Most texts contain none of these. This one test is much faster than looking for each.
  const text = /[^ -~]/.test(typed)
    ? typed
        .replace(/\p{Cf}/gu, '')
        .normalize('NFKC')
        .replace(/[\p{Pd}−]/gu, '-')
    : typed;
  return text.trim().replace(/([^ .,]) ?[.,]$/, '$1');
}

/** Returns the letters and digits of a code, in capitals, and drops everything else. */
export function codeOf(typed: string): string {
  return plain(typed)
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .toUpperCase();
}
