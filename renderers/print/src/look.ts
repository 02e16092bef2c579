import { inLargePrint } from './document/in-large-print.ts';
import { numbered } from './document/numbered.ts';
import type { PrintDocument } from '@formwright/session/document';

/** How a document looks, whatever it says. Absent: 12 point, without numbers, one page of the form after the other. */
export interface PrintLook {
  /** Sets all text in 18 point or more, answers below their questions, and tables row by row. */
  readonly largePrint?: boolean;
  /** Numbers pages ('2.') and the questions of each ('2.1'). */
  readonly numbered?: boolean;
  /** Begins each page of the form on a sheet of its own. */
  readonly sheetEach?: boolean;
}

/** Returns the document that both renderers draw for a look. */
export function lookedAt(document: PrintDocument, { largePrint, numbered: withNumbers }: PrintLook): PrintDocument {
  const shown = largePrint ? inLargePrint(document) : document;
  return withNumbers ? numbered(shown) : shown;
}
