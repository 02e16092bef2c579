/**
 * Gives what was typed as a plain keyboard has it. What is copied from Word, a web page or a telephone's contacts
 * brings other spaces and dashes, letters and digits of full width, and characters that nobody sees; one full stop or
 * comma at the end belongs to the sentence it stood in.
 */
export function plain(typed: string): string {
  // Most has none of these: telling so is far quicker than looking for each.
  const text = /[^ -~]/.test(typed)
    ? typed
        .replace(/\p{Cf}/gu, '')
        .normalize('NFKC')
        .replace(/[\p{Pd}−]/gu, '-')
    : typed;
  return text.trim().replace(/([^ .,]) ?[.,]$/, '$1');
}

/** Gives the letters and digits of a code, in capitals, whatever else stands between them. */
export function codeOf(typed: string): string {
  return plain(typed)
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .toUpperCase();
}
