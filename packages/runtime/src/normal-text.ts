/** Most texts are of plain letters with nothing to take away: telling so is far quicker than making them so. */
const isPlainly = /^[!-~](?:[\n -~]*[!-~])?$/;

/**
 * Characters that show nothing: spaces, control characters, whatever Unicode says is ignored when it is drawn, and the
 * few that it forgets.
 */
const showsNothing = /^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]*$/u;

/** Returns whether a text is blank to whoever looks at it. */
export function isBlank(text: string): boolean {
  return !/[!-~]/.test(text) && showsNothing.test(text);
}

/**
 * Returns a text in the one form that everything reads and keeps: composed letters (Unicode's NFC), lines that end in
 * LF, no control characters but LF and tab, half a pair of surrogates as U+FFFD, and no white space at either end.
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
