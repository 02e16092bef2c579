import { isEnglish } from '../document/is-english.ts';
import { breakLines } from './break-lines.ts';
import type { Piece } from './draw-row.ts';
import type { TextStyle } from './measures.ts';
import { printable } from './printable.ts';
import type { Sheets, Tag, TagOptions } from './sheets.ts';

export interface Place {
  readonly x: number;
  readonly width: number;
}

export interface Writing extends Place {
  readonly style: TextStyle;
  /** The tag's parent, its type, and what else is said of it. */
  readonly parent: Tag;
  readonly type: string;
  readonly options?: TagOptions;
}

/**
 * Sets a text in lines, as one tag, which says so where it is English in a document that is not. What the font cannot
 * show is a box to the eye, and the true text in the tag.
 */
export function writeText(sheets: Sheets, text: string, { parent, type, options, ...set }: Writing): Piece {
  const { complete } = printable(text);
  const tag = sheets.tag(type, parent, {
    ...(isEnglish(text, sheets) ? { lang: 'en' } : {}),
    ...options,
    ...(complete ? {} : { actual: text }),
  });
  return { tag, ...setText(sheets, text, set) };
}

/** Sets a text in lines, without a tag. */
export function setText(
  sheets: Sheets,
  text: string,
  { x, width, style }: Place & { readonly style: TextStyle },
): Omit<Piece, 'tag'> {
  const lines = breakLines(printable(text).shown, width, (part) => sheets.width(part, style));
  return { lines, style, x };
}
