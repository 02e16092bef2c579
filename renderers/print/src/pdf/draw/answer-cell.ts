import type { PrintCell } from '../../document/print-document.ts';
import type { Cell, Piece } from './draw-row.ts';
import { styles } from '../measures.ts';
import type { Sheets, Tag, TagOptions } from '../sheets.ts';
import { setText, writeText, type Place } from './write-text.ts';

const bulletWidth = 12;

/** Where an answer is set. */
export interface CellPlace extends Place {
  readonly parent: Tag;
  /** Language of the renderer's words, if the form is in another language. */
  readonly lang: string | undefined;
}

/** Sets one answer as paragraphs, as a list of chosen options, or as 'Not answered', with its source below it. */
export function answerCell(sheets: Sheets, { kind, texts, source }: PrintCell, place: CellPlace): Cell {
  const pieces =
    kind === 'list'
      ? listCell(sheets, texts, place)
      : kind === 'none'
        ? texts.map((text) => rendererCell(sheets, text, place))
        : texts.flatMap((text) => paragraphs(sheets, text, place));
  return source === undefined ? pieces : [...pieces, rendererCell(sheets, source, place)];
}

/** Sets the renderer's own words, in a lighter colour than the person's. */
export function rendererCell(sheets: Sheets, text: string, { lang, ...place }: CellPlace): Piece {
  return writeText(sheets, text, {
    ...place,
    type: 'P',
    options: lang === undefined ? {} : { lang },
    style: styles.quiet,
  });
}

interface ListPlace extends Place {
  readonly parent: Tag;
  readonly options?: TagOptions;
}

/** Sets a list with bullets. Each item is a label and a body. */
export function listCell(sheets: Sheets, texts: readonly string[], { parent, x, width, options }: ListPlace): Cell {
  const list = sheets.tag('L', parent, options);
  return texts.map((text) => {
    const item = sheets.tag('LI', list);
    const marker = { tag: sheets.tag('Lbl', item), text: '•', x };
    return {
      ...writeText(sheets, text, {
        parent: item,
        type: 'LBody',
        style: styles.body,
        x: x + bulletWidth,
        width: width - bulletWidth,
      }),
      marker,
    };
  });
}

/** Sets a text in paragraphs, which the person separated by empty lines. */
function paragraphs(sheets: Sheets, text: string, place: CellPlace): Cell {
  const parts = text.trim().split(/\n(?:[^\S\n]*\n)+/);
  return parts.map((part, index) => {
    const piece = writeText(sheets, part, {
      parent: place.parent,
      x: place.x,
      width: place.width,
      type: 'P',
      style: styles.body,
    });
    return index < parts.length - 1 ? withGap(piece) : piece;
  });
}

/** Adds an empty line below. */
export function withGap(piece: Piece): Piece {
  return { ...piece, lines: [...piece.lines, ''] };
}

/** Returns the number of lines that an answer takes, without drawing it. */
export function countLines(sheets: Sheets, { texts, source }: PrintCell, width: number): number {
  return [...texts, ...(source === undefined ? [] : [source])].reduce(
    (lines, text) => lines + setText(sheets, text, { x: 0, width, style: styles.body }).lines.length,
    0,
  );
}
