import type { PrintBlock } from '../../document/print-document.ts';
import { answersOpening } from './draw-answers.ts';
import { headingHeight } from './draw-heading.ts';
import { noteOpening } from './draw-note.ts';
import { tableOpening } from './draw-table.ts';
import { styles } from '../measures.ts';
import type { Sheets } from '../sheets.ts';

/** The gap below the line that says where answers came from, in points. */
export const sourceGap = 6;

/**
 * Returns the height of blocks down to the end of their first row, including headings, in points. A heading is always
 * on the same sheet as that row. `level` is the level of the headings.
 */
export function openingHeight(sheets: Sheets, [block]: readonly PrintBlock[], level: number): number {
  switch (block?.kind) {
    case undefined:
      return 0;
    case 'nothing':
      return styles.body.leading;
    case 'drawing':
      return block.height;
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

/** Returns the height of the line that says where the answers below came from, in points. */
export function sourceHeight(source: string | undefined): number {
  return source === undefined ? 0 : styles.body.leading + sourceGap;
}
