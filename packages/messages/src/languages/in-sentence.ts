/**
 * Makes the first letter lower case, unless the first word is an abbreviation ('GP', 'NHS number', 'WB plan') or begins
 * a proper name ('National Insurance number').
 */
export function inSentence(label: string): string {
  return /^\p{Lu}(?![\p{Lu}\d&-]|\p{L}* \p{Lu}\p{Ll})/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}
