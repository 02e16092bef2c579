import {
  type PrintContent,
  type PrintDocument,
  type PrintLook,
  readPrintDocument,
  selectParts,
} from '@formwright/renderer-print';

/** What a person has chosen of a copy, in the query of its address. A box that is not ticked is not in it. */
export interface Choices {
  readonly content: Pick<PrintContent, 'answeredOnly' | 'guidance' | 'pages'>;
  /** Of a draft: only completed pages. */
  readonly completedOnly: boolean;
  readonly look: PrintLook;
}

/** The boxes that can be ticked: first those of every copy, then those of drafts only. */
export const boxes = ['answered', 'large', 'numbered', 'sheets'] as const;
export const boxesOfDrafts = ['completed', 'guidance'] as const;

/** A choice of a copy. */
export type Box = (typeof boxes)[number] | (typeof boxesOfDrafts)[number];

/** Reads what was chosen. Undefined: nothing, so that it is the usual copy. */
export function choicesIn(query: { readonly [name: string]: unknown }): Choices | undefined {
  const ticked = (box: Box): boolean => query[box] === 'on';
  const pages = [query['page']].flat().filter((name) => typeof name === 'string');
  const content = {
    ...(ticked('answered') && { answeredOnly: true }),
    ...(ticked('guidance') && { guidance: true }),
    ...(pages.length > 0 && { pages }),
  };
  const look = {
    ...(ticked('large') && { largePrint: true }),
    ...(ticked('numbered') && { numbered: true }),
    ...(ticked('sheets') && { sheetEach: true }),
  };
  const completedOnly = ticked('completed');
  return completedOnly || Object.keys({ ...content, ...look }).length > 0
    ? { content, completedOnly, look }
    : undefined;
}

/**
 * Reads the stored document of a submission, as a person has chosen.
 *
 * @throws PrintSelectionError if it has none of the pages.
 */
export function storedDocument(document: string, choices: Choices | undefined): PrintDocument {
  return selectParts(readPrintDocument(JSON.parse(document)), choices?.content ?? {});
}
