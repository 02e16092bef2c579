import {
  isLong,
  type PrintAnswer,
  type PrintBlock,
  type PrintCell,
  type PrintDocument,
  type PrintPart,
} from '@formwright/session/document';
import type { PrintLook } from '../look.ts';

/** The data for a template: every name that it may use, with `null` where there is nothing. */
export type View = { readonly [name: string]: unknown };

interface Place {
  /** Level of headings in a block. Directly on a page it is 3. */
  readonly level: number;
  /** Prefix of the ids in this place. */
  readonly id: string;
  readonly lang: string | null;
  readonly warningPrefix: string;
}

/** Turns a document into the data for its templates, with heading levels, ids and languages. */
export function viewOf(
  document: PrintDocument,
  { stylesheet, largePrint, sheetEach }: PrintLook & { readonly stylesheet: string },
): View {
  const { title, owner, language, untranslated, wording, status, reference, particulars, pages } = document;
  const lang = wording.language === language.split('-')[0] ? null : wording.language;
  return {
    title,
    owner,
    language,
    untranslated,
    wording,
    lang,
    stylesheet,
    pageTitle: reference === undefined ? title : `${title}, ${reference}`,
    sheet: [`sheet-${wording.language}`, ...(largePrint ? ['large'] : []), ...(sheetEach ? ['sheet-each'] : [])].join(
      ' ',
    ),
    notFinished: status === 'not finished',
    particulars,
    running: runningOf(document),
    summary: partOf(document.summary, lang),
    unanswered: partOf(document.unanswered, lang),
    pages: pages.map((page, number) => ({
      title: page.title,
      source: page.source ?? null,
      lang,
      blocks: blocksOf(page.blocks, { level: 3, id: `page-${number + 1}`, lang, warningPrefix: wording.warningPrefix }),
    })),
  };
}

/** What a browser that can do so prints at the head of each sheet. */
function runningOf({ about, title, wording, reference, status }: PrintDocument): View {
  return {
    about: about ?? title,
    mark: status === 'not finished' ? wording.notFinished : '',
    reference: reference === undefined ? '' : `${wording.reference}: ${reference}`,
  };
}

/** A part of the document whose title is the renderer's own words. */
function partOf(part: PrintPart | undefined, lang: string | null): View | null {
  return part
    ? { title: part.title, source: null, lang, answers: part.answers.map((one) => answerOf(one, lang)) }
    : null;
}

function blocksOf(blocks: readonly PrintBlock[], place: Place): readonly View[] {
  return blocks.map((block, number) => blockOf(block, { ...place, id: `${place.id}-${number + 1}` }));
}

function blockOf(block: PrintBlock, place: Place): View {
  const { lang, id } = place;
  const level = Math.min(place.level, 6);
  switch (block.kind) {
    case 'answers':
      return {
        ...block,
        lang,
        source: block.source ?? null,
        answers: block.answers.map((answer) => answerOf(answer, lang)),
      };
    case 'group':
      return {
        ...block,
        lang,
        source: block.source ?? null,
        level,
        blocks: blocksOf(block.blocks, { ...place, level: place.level + 1 }),
      };
    case 'table':
      return {
        ...block,
        lang,
        source: block.source ?? null,
        level,
        id,
        rows: block.rows.map(({ head, cells }) => ({ head, cells: cells.map((cell) => cellOf(cell, lang)) })),
      };
    case 'note':
      return {
        ...block,
        lang,
        prefix: block.style === 'warning' ? place.warningPrefix : null,
        parts: block.parts.map((part) => ({ items: null, text: null, ...part, lang: part.language ?? null })),
      };
    case 'drawing':
      return { ...block };
    case 'nothing':
      return { ...block, lang };
  }
}

function answerOf(answer: PrintAnswer, lang: string | null): View {
  return { label: answer.label, isLong: isLong(answer), ...cellOf(answer, lang) };
}

function cellOf({ kind, texts, source }: PrintCell, lang: string | null): View {
  return { lang, source: source ?? null, isList: kind === 'list', isNone: kind === 'none', texts };
}
