import { isEnglish } from '../document/is-english.ts';
import {
  isLong,
  type PrintAnswer,
  type PrintBlock,
  type PrintCell,
  type PrintDocument,
  type PrintDrawing,
  type PrintNotePart,
  type PrintPart,
} from '@formwright/session/document';
import type { ChosenFonts } from './choose-fonts.ts';
import type { PrintLook } from '../look.ts';
import { columnShares } from './column-shares.ts';
import { type Typeset, typesetText } from './typeset-text.ts';

/** The data of a document for the template `paper.typ`, as JSON. */
export type PaperData = { readonly [name: string]: unknown };

/** The most letters that are sure to fit on a line of each width. */
const fitting = { whole: 40, answer: 24, label: 14, tableCell: 12 };
const fittingInLargePrint = { whole: 26, answer: 18, label: 18, tableCell: 10 };
type Room = keyof typeof fitting;

/** The most letters of a title at the head of each sheet. */
const running = 80;
const half = 40;
/** A note or a table heading with more letters than these may be broken over two sheets. */
const mostTogether = 1500;
const mostRepeated = 400;

/** Turns a document into the data for the template. */
export function paperData(
  document: PrintDocument,
  { families, missing, largePrint = false, sheetEach = false }: ChosenFonts & PrintLook,
): PaperData {
  const letters = largePrint ? fittingInLargePrint : fitting;
  const { title, owner, wording, status, reference } = document;
  const lang = languageOf(document.language) ?? 'en';
  const wordsLang = languageOf(wording.language);
  const ownWords = wordsLang === lang ? undefined : wordsLang;

  const set = (text: string, room: Room, own?: string): Typeset =>
    typesetText(text, {
      missing,
      wordsLanguage: wording.language,
      letters: letters[room],
      lang: own ?? (isEnglish(text, document) ? 'en' : undefined),
    });
  // A heading has to say something (PDF/UA-1, 7.4).
  const heading = (text: string, room: Room = 'whole', own?: string): Typeset => set(text.trim() || '–', room, own);
  const plain = (text: string): string => {
    const typeset = set(text, 'whole');
    return typeof typeset === 'string'
      ? typeset
      : typeset.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.word)).join('');
  };
  const sourced = ({ source }: { readonly source?: string }): object =>
    source === undefined ? {} : { source: set(source, 'whole', ownWords) };

  function cell(one: PrintCell, room: Room): object {
    const { kind, texts } = one;
    const parts = kind === 'text' ? texts.flatMap(paragraphsOf) : texts;
    return {
      kind,
      long: isLong({ texts }),
      texts: parts.map((text) => set(text, room, kind === 'none' ? ownWords : undefined)),
      ...sourced(one),
    };
  }
  const answer = (one: PrintAnswer, labelLang?: string): object => ({
    label: set(one.label, 'label', labelLang),
    ...cell(one, 'answer'),
  });

  function block(one: PrintBlock): object {
    switch (one.kind) {
      case 'answers':
        return { kind: one.kind, answers: one.answers.map((each) => answer(each)), ...sourced(one) };
      case 'group':
        return { kind: one.kind, title: heading(one.title), blocks: one.blocks.map(block), ...sourced(one) };
      case 'table':
        return {
          kind: one.kind,
          title: heading(one.title),
          repeated: one.columns.join('').length <= mostRepeated,
          columns: one.columns.map((text) => set(text, 'tableCell')),
          widths: columnShares(one),
          rows: one.rows.map(({ head, cells }) => ({
            head: set(head, 'tableCell'),
            cells: cells.map((each) => cell(each, 'tableCell')),
          })),
          ...sourced(one),
        };
      case 'note':
        return {
          kind: one.kind,
          long: JSON.stringify(one.parts).length > mostTogether,
          warning: one.style === 'warning' ? set(wording.warningPrefix, 'whole', ownWords) : null,
          parts: one.parts.map(notePart),
        };
      case 'drawing':
        return {
          kind: one.kind,
          width: one.width,
          height: one.height,
          picture: pictureOf(one),
          words: one.words.map(({ text, x, y }) => ({ text: set(text, 'whole'), x, y })),
        };
      case 'nothing':
        return { kind: one.kind, text: set(one.text, 'whole', ownWords) };
    }
  }
  const notePart = (one: PrintNotePart): object => ({
    kind: one.kind,
    ...(one.kind === 'list'
      ? { items: one.items.map((text) => set(text, 'whole')) }
      : { text: set(one.text, 'whole') }),
    ...(one.language && { lang: one.language }),
  });

  const part = (one: PrintPart | undefined): object | null =>
    one ? { title: heading(one.title, 'whole', ownWords), answers: one.answers.map((each) => answer(each)) } : null;

  const mark = status === 'not finished' ? plain(wording.notFinished) : null;
  return {
    title: plain(title).trim() || owner.trim() || wording.reference.trim() || '-',
    owner,
    fonts: families.map(({ name }) => name),
    lang,
    at: dateParts(document.at),
    large: largePrint,
    sheetEach,
    running: plain(shortened(title)),
    ownerText: set(owner, 'whole'),
    titleText: heading(title, 'answer'),
    mark,
    help: set(wording.notFinishedHelp, 'whole'),
    wordsLang: ownWords ?? null,
    reference: reference === undefined ? null : plain(shortened(`${wording.reference}: ${reference}`)),
    sheet: plain(wording.sheet),
    about: document.about === undefined ? null : plain(shortened(document.about, 110)),
    summary: part(document.summary),
    unanswered: part(document.unanswered),
    particulars: document.particulars.map((one) => answer(one, ownWords)),
    pages: document.pages.map((page) => ({
      running: plain(`${shortened(title, half)} · ${shortened(page.title, half)}`),
      title: heading(page.title),
      blocks: page.blocks.map(block),
      ...sourced(page),
    })),
  };
}

/** Returns the language of a BCP 47 tag. */
function languageOf(tag: string): string | undefined {
  return /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase();
}

/** Year, month, day, hour, minute and second, in UTC. */
function dateParts(at: string): readonly number[] {
  const made = new Date(at);
  const date =
    Number.isNaN(made.getTime()) || made.getUTCFullYear() < 0 || made.getUTCFullYear() > 9999 ? new Date(0) : made;
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}

/** A text in paragraphs, which the person separated by empty lines. */
function paragraphsOf(text: string): readonly string[] {
  return text.trim().split(/\n(?:[^\S\n]*\n)+/);
}

function shortened(text: string, most = running): string {
  const line = Array.from(text.slice(0, 3 * most).replace(/\s+/g, ' '));
  return line.length <= most ? line.join('') : `${line.slice(0, most).join('').trimEnd()}…`;
}

/** Returns the outlines of a drawing as SVG. */
function pictureOf({ width, height, regions }: PrintDrawing): string {
  const paths = regions.map(
    ({ path, marked }) =>
      `<path d="${path.replace(/[^\w\s.,+-]/g, '')}" fill="${marked ? '#0b0c0c' : '#ffffff'}" stroke="#0b0c0c" stroke-width="0.8" stroke-linejoin="round"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${paths.join('')}</svg>`;
}
