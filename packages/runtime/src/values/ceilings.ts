import type { FieldNode } from '@formwright/model';

/** The most characters in a text whose field sets no `maxLength`. */
export const mostCharacters = 10_000;

/** The most characters in the id, name or media type of a file. */
export const mostInFile = 255;

/** The most bytes in all answers of a draft together, as JSON in UTF-8. */
export const mostBytes = 1_048_576;

/** The most characters kept of what was typed for a number but is not a number. */
const mostTyped = 200;

/** The most files a draft may hold at a field that accepts fewer, or any number. */
const mostFiles = 100;

/**
 * Returns how many characters of a text a draft keeps. It is more than the field accepts, so that somebody who exceeds
 * the limit loses nothing.
 */
export function draftCharacters({ type, maxLength = 0, calculated }: FieldNode): number {
  return (type === 'number' || type === 'integer') && !calculated ? mostTyped : 2 * Math.max(mostCharacters, maxLength);
}

/** Returns how many chosen options or files a draft keeps. */
export function draftItems({ attachments, options, maxItems = 0 }: FieldNode): number {
  return attachments ? Math.max(mostFiles, maxItems) : (options?.length ?? 0);
}

/** Counts the bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair counts for two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
