import type { PrintCell } from '../document/print-document.ts';
import type { Cell, Piece } from './draw-row.ts';
import { styles } from './measures.ts';
import type { Sheets, Tag } from './sheets.ts';
import { setText, writeText, type Place } from './write-text.ts';

const bulletWidth = 12;

export interface CellPlace extends Place {
  readonly parent: Tag;
  /** Of the renderer's words, where the form is in another language. */
  readonly lang: string | undefined;
}

/** Sets one answer: paragraphs, a list of what was chosen, or that there is none. */
export function answerCell(sheets: Sheets, { kind, texts }: PrintCell, place: CellPlace): Cell {
  if (kind === 'list') return listCell(sheets, texts, place);
  const style = kind === 'none' ? styles.quiet : styles.body;
  const options = kind === 'none' && place.lang !== undefined ? { lang: place.lang } : {};
  const paragraphs = texts.flatMap((text) => text.trim().split(/\n(?:[^\S\n]*\n)+/));
  return paragraphs.map((text, index) => {
    const piece = writeText(sheets, text, { ...place, style, type: 'P', options });
    return index < paragraphs.length - 1 ? withGap(piece) : piece;
  });
}

/** A list with its bullets, each item a label and a body. */
export function listCell(sheets: Sheets, texts: readonly string[], { parent, x, width }: CellPlace): Cell {
  const list = sheets.tag('L', parent);
  return texts.map((text) => {
    const item = sheets.tag('LI', list);
    const marker = { tag: sheets.tag('Lbl', item), text: '•', x };
    return { ...writeText(sheets, text, { parent: item, type: 'LBody', style: styles.body, x: x + bulletWidth, width: width - bulletWidth }), marker };
  });
}

/** An empty line below. */
export function withGap(piece: Piece): Piece {
  return { ...piece, lines: [...piece.lines, ''] };
}

/** Counts the lines that a text takes, and draws nothing. */
export function countLines(sheets: Sheets, { texts }: PrintCell, width: number): number {
  return texts.reduce((lines, text) => lines + setText(sheets, text, { x: 0, width, style: styles.body }).lines.length, 0);
}
