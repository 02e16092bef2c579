import { isEnglish } from '../../document/is-english.ts';
import { breakLines } from '../text/break-lines.ts';
import type { Piece } from './draw-row.ts';
import type { TextStyle } from '../measures.ts';
import { printable } from '../text/printable.ts';
import type { Sheets, Tag, TagOptions } from '../sheets.ts';

/** A column: its left edge and its width. */
export interface Place {
  readonly x: number;
  readonly width: number;
}

/** How a text is set. */
export interface Writing extends Place {
  readonly style: TextStyle;
  /** The tag's parent, type and attributes. */
  readonly parent: Tag;
  readonly type: string;
  readonly options?: TagOptions;
}

/**
 * Sets a text in lines with one tag. The tag is marked as English if the text is English in a document that is not. If
 * the font lacks a character, a box is drawn and the tag contains the original text.
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
