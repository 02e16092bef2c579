const lineEnds = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/gu;
const unprintable = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** Overrides and embeddings of writing direction, by which a text can show otherwise than it reads. */
const directions = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Returns a text that paper can show: every line end a line feed, a tab four spaces, what no printer knows (control
 * characters, halves of surrogate pairs, code points that are none) the replacement character U+FFFD.
 */
export function paperText(text: string): string {
  return text.replace(lineEnds, '\n').replace(unprintable, '\uFFFD').replace(directions, '').replaceAll('\t', '    ');
}
