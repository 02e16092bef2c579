const lineEnds = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/gu;
const unprintable = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** Overrides and embeddings of text direction, which can make a text look different from what it says. */
const directions = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Returns a text that can be printed. Every line end becomes a line feed, and a tab becomes four spaces. Control
 * characters, lone surrogates and noncharacters become the replacement character U+FFFD.
 */
export function paperText(text: string): string {
  return text.replace(lineEnds, '\n').replace(unprintable, '\uFFFD').replace(directions, '').replaceAll('\t', '    ');
}
