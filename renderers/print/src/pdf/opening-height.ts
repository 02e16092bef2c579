import type { PrintBlock } from '../document/print-document.ts';
import { answersOpening } from './draw-answers.ts';
import { headingHeight } from './draw-heading.ts';
import { noteOpening } from './draw-note.ts';
import { tableOpening } from './draw-table.ts';
import { styles } from './measures.ts';
import type { Sheets } from './sheets.ts';

/** Below the words that say where answers come from. */
export const sourceGap = 6;

/**
 * Points that blocks take down to the end of their first row, headings and all: a heading stands on no sheet without
 * it. `level` is that of their headings.
 */
export function openingHeight(sheets: Sheets, [block]: readonly PrintBlock[], level: number): number {
  switch (block?.kind) {
    case undefined:
      return 0;
    case 'nothing':
      return styles.body.leading;
    case 'note':
      return noteOpening(sheets, block);
    case 'answers':
      return sourceHeight(block.source) + answersOpening(sheets, block.answers);
    case 'table':
      return headingHeight(sheets, block.title, level) + sourceHeight(block.source) + tableOpening(sheets, block);
    case 'group':
      return (
        headingHeight(sheets, block.title, level) +
        sourceHeight(block.source) +
        openingHeight(sheets, block.blocks, level + 1)
      );
  }
}

/** Points that it takes to say once where all that follows comes from. */
export function sourceHeight(source: string | undefined): number {
  return source === undefined ? 0 : styles.body.leading + sourceGap;
}
