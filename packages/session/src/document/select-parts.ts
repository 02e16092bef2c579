import { paperWording, type PaperWording } from '@formwright/messages';
import type { PrintBlock, PrintCell, PrintDocument, PrintPage, PrintPart, PrintTable } from './print-document.ts';

/** What can be left out of a document that has been made, such as that of a stored submission. */
export interface PrintSelection {
  /** Leaves out what was not answered, boxes that are not ticked among it. */
  readonly answeredOnly?: boolean;
  /** Names of the pages to print, as in the form. The summary is left out, because it has answers of other pages. */
  readonly pages?: readonly string[];
}

/** The document has none of the pages that were asked for, or does not know their names. */
export class PrintSelectionError extends Error {
  override readonly name = 'PrintSelectionError';
}

/**
 * Returns a document with a part of its content. It says below its title what it shows. Does not change `document`.
 *
 * @throws PrintSelectionError if no page of the document has one of the names.
 */
export function selectParts(document: PrintDocument, { answeredOnly = false, pages }: PrintSelection): PrintDocument {
  const chosen = pages ? onlyPages(document, pages) : document;
  return answeredOnly ? onlyAnswered(chosen) : chosen;
}

/** Says below the title what a document shows, if that is not everything. */
export function withShown(document: PrintDocument, shows: readonly string[]): PrintDocument {
  const label = wordsOf(document).copyShows;
  const before = document.particulars.find((one) => one.label === label);
  const texts = [[...(before?.texts ?? []), ...shows].join('. ')];
  return {
    ...document,
    particulars: [...document.particulars.filter((one) => one !== before), { label, kind: 'text', texts }],
  };
}

function wordsOf({ wording }: PrintDocument): PaperWording {
  return paperWording[wording.language === 'cy' ? 'cy' : 'en'];
}

function onlyPages(document: PrintDocument, names: readonly string[]): PrintDocument {
  const pages = document.pages.filter(({ name }) => name !== undefined && names.includes(name));
  if (pages.length === 0)
    throw new PrintSelectionError(`The document has no page of the name ${names.join(' or ')}`.slice(0, 400));
  const titles = new Set(pages.map(({ title }) => title));
  const { summary: _summary, unanswered, ...rest } = document;
  const missing = unanswered?.answers.filter(({ label }) => titles.has(label)) ?? [];
  return withShown({ ...rest, pages, ...(unanswered && partOf('unanswered', { ...unanswered, answers: missing })) }, [
    wordsOf(document).onlyPages([...titles].map((title) => `‘${title}’`).join(', ')),
  ]);
}

function onlyAnswered(document: PrintDocument): PrintDocument {
  const { summary, unanswered: _unanswered, ...rest } = document;
  const pages = document.pages.flatMap((page): readonly PrintPage[] => {
    const blocks = page.blocks.flatMap(answeredIn);
    return blocks.some(isAnswer) ? [{ ...page, blocks }] : [];
  });
  return withShown(
    {
      ...rest,
      pages,
      ...(summary && partOf('summary', { ...summary, answers: summary.answers.filter(isAnswered) })),
    },
    [wordsOf(document).onlyAnswered],
  );
}

function partOf(name: 'summary' | 'unanswered', part: PrintPart): Partial<PrintDocument> {
  return part.answers.length === 0 ? {} : { [name]: part };
}

function isAnswered({ kind }: PrintCell): boolean {
  return kind !== 'none';
}

/** A note alone answers nothing. */
function isAnswer({ kind }: PrintBlock): boolean {
  return kind !== 'note';
}

function answeredIn(block: PrintBlock): readonly PrintBlock[] {
  switch (block.kind) {
    case 'answers': {
      const answers = block.answers.filter(isAnswered);
      return answers.length === 0 ? [] : [{ ...block, answers }];
    }
    case 'group': {
      const blocks = block.blocks.flatMap(answeredIn);
      return blocks.some(isAnswer) ? [{ ...block, blocks }] : [];
    }
    case 'table':
      return answeredRows(block);
    case 'nothing':
      return [];
    case 'note':
    case 'drawing':
      return [block];
  }
}

/** A row or column in which nothing was answered is left out. Where something was, the rest says so. */
function answeredRows(table: PrintTable): readonly PrintTable[] {
  const rows = table.rows.filter(({ cells }) => cells.some(isAnswered));
  const [head = '', ...columns] = table.columns;
  const has = columns.map((_, column) => rows.some(({ cells }) => cells[column]?.kind !== 'none'));
  const ofShown = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, column) => has[column]);
  return rows.length === 0
    ? []
    : [
        {
          ...table,
          columns: [head, ...ofShown(columns)],
          rows: rows.map((row) => ({ ...row, cells: ofShown(row.cells) })),
        },
      ];
}
