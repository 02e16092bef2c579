import type { PrintCell } from '../document/print-document.ts';
import type { Cell, Piece } from './draw-row.ts';
import { styles } from './measures.ts';
import type { Sheets, Tag, TagOptions } from './sheets.ts';
import { setText, writeText, type Place } from './write-text.ts';

const bulletWidth = 12;

export interface CellPlace extends Place {
  readonly parent: Tag;
  /** Of the renderer's words, where the form is in another language. */
  readonly lang: string | undefined;
}

/** Sets one answer: paragraphs, a list of what was chosen, or that there is none; below it its source. */
export function answerCell(sheets: Sheets, { kind, texts, source }: PrintCell, place: CellPlace): Cell {
  const pieces =
    kind === 'list'
      ? listCell(sheets, texts, place)
      : kind === 'none'
        ? texts.map((text) => rendererCell(sheets, text, place))
        : texts.flatMap((text) => paragraphs(sheets, text, place));
  return source === undefined ? pieces : [...pieces, rendererCell(sheets, source, place)];
}

/** Words of the renderer, which are quieter than the person's. */
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

/** A list with its bullets, each item a label and a body. */
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

/** A text in paragraphs, as the person set them off by empty lines. */
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

/** An empty line below. */
export function withGap(piece: Piece): Piece {
  return { ...piece, lines: [...piece.lines, ''] };
}

/** Counts the lines that an answer takes, and draws nothing. */
export function countLines(sheets: Sheets, { texts, source }: PrintCell, width: number): number {
  return [...texts, ...(source === undefined ? [] : [source])].reduce(
    (lines, text) => lines + setText(sheets, text, { x: 0, width, style: styles.body }).lines.length,
    0,
  );
}
