/**
 * Most texts are letters of Western Europe, in normal form already: no character before U+0300 composes with another.
 * They begin with one that can be seen (U+00AD cannot). This test is much faster than normalising them.
 */
const isPlainly = /^[!-~\xa1-\xac\xae-\u02ff](?:[\n -~\xa0-\u02ff]*[!-~\xa1-\u02ff])?$/;

/**
 * Invisible characters: spaces, control characters, the characters that Unicode lists as ignorable, and a few that it
 * does not list.
 */
const showsNothing = /^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]*$/u;

/** Returns true if a text looks blank. */
export function isBlank(text: string): boolean {
  return !/[!-~]/.test(text) && showsNothing.test(text);
}

/** Returns a text in normal form; undefined if it looks blank. */
export function textIn(typed: string): string | undefined {
  return isPlainly.test(typed) ? typed : isBlank(typed) ? undefined : normalText(typed);
}

/**
 * Returns a text in the normal form that is read and stored everywhere: composed letters (Unicode NFC), line ends as
 * LF, no control characters other than LF and tab, lone surrogates replaced by U+FFFD, and no white space at either
 * end.
 */
export function normalText(typed: string): string {
  if (isPlainly.test(typed)) return typed;
  const text = /[^\t\n -~]/.test(typed) ? composed(typed) : typed;
  return text.trim();
}

function composed(typed: string): string {
  return typed
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC');
}
