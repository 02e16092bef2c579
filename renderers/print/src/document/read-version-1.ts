import type {
  PrintAnswer,
  PrintAnswers,
  PrintBlock,
  PrintCell,
  PrintDocument,
  PrintDrawing,
  PrintGroup,
  PrintNote,
  PrintNotePart,
  PrintPage,
  PrintPart,
  PrintRow,
  PrintTable,
  PrintWording,
} from '@formwright/session/document';
import {
  byKind,
  listOf,
  type Members,
  numberUpTo,
  object,
  oneOf,
  optional,
  type Read,
  refuse,
  text,
  textLike,
  yesOrNo,
} from './read-json.ts';

/** Sections and repeats nest, but in no form is a pointer longer than this many names. */
const deepest = 100;

const texts = listOf(text);
const sourced = { source: optional(text) };
/** A document for paper does not say where its parts are in the form. */
const placed = {
  at: (json: unknown, at: string) => (json === undefined ? undefined : refuse(at, 'a part of a document')),
};

const wording = object<PrintWording>({
  language: text,
  reference: text,
  notFinished: text,
  notFinishedHelp: text,
  warningPrefix: text,
  sheet: text,
});

const cell: Members<PrintCell> = { kind: oneOf('text', 'list', 'none'), texts, ...sourced, ...placed };
const answers = listOf(object<PrintAnswer>({ ...cell, label: text }));

const language = { language: optional(oneOf('en')) };
const words = object<Extract<PrintNotePart, { text: string }>>({
  kind: oneOf('paragraph', 'heading'),
  text,
  ...language,
});
const list = object<Extract<PrintNotePart, { items: readonly string[] }>>({
  kind: oneOf('list'),
  items: texts,
  ...language,
});
const parts = listOf(byKind<PrintNotePart>({ paragraph: words, heading: words, list }));

const shape = object<PrintTable>({
  kind: oneOf('table'),
  title: text,
  columns: texts,
  ...sourced,
  ...placed,
  rows: listOf(object<PrintRow>({ head: text, cells: listOf(object<PrintCell>(cell)) })),
});

/** Reads a table. Each row has a cell for each column except the first, which has the row heading. */
const table: Read<PrintTable> = (json, at) => {
  const read = shape(json, at);
  const uneven = read.rows.findIndex(({ cells }) => cells.length !== read.columns.length - 1);
  return uneven < 0 && read.columns.length > 0 ? read : refuse(`${at}/rows/${uneven}/cells`, 'a cell for each column');
};

/** A drawing always fits on a sheet, and its paths have only what a PDF can draw. */
const length = numberUpTo(400);
const path = textLike(
  /^(?:[ML]\d+(?:\.\d+)? \d+(?:\.\d+)?|C(?:\d+(?:\.\d+)? ){5}\d+(?:\.\d+)?|Z)+$/,
  'the outline of a shape',
);
const drawing = object<PrintDrawing>({
  kind: oneOf('drawing'),
  width: length,
  height: length,
  regions: listOf(object<PrintDrawing['regions'][number]>({ path, marked: yesOrNo })),
  words: listOf(object<PrintDrawing['words'][number]>({ text, x: length, y: length })),
});

const block = byKind<PrintBlock>({
  answers: object<PrintAnswers>({ kind: oneOf('answers'), answers, ...sourced }),
  group: object<PrintGroup>({ kind: oneOf('group'), title: text, blocks, ...sourced, ...placed }),
  table,
  note: object<PrintNote>({ kind: oneOf('note'), style: oneOf('inset', 'warning'), parts }),
  drawing,
  nothing: object({ kind: oneOf('nothing'), text }),
});

function blocks(json: unknown, at: string): readonly PrintBlock[] {
  return at.split('/').length > deepest ? refuse(at, 'a part of a form') : listOf(block)(json, at);
}

const part = object<PrintPart>({ title: text, answers });

/** Reads a document of version 1. Documents of earlier releases have no summary, and say in place what was not answered. */
export const readVersion1: Read<PrintDocument> = object<PrintDocument>({
  version: oneOf(1),
  title: text,
  owner: text,
  language: text,
  untranslated: texts,
  wording,
  status: oneOf('submitted', 'not finished'),
  reference: optional(text),
  at: text,
  particulars: answers,
  about: optional(text),
  summary: optional(part),
  pages: listOf(object<PrintPage>({ name: optional(text), title: text, blocks, ...sourced, ...placed })),
  unanswered: optional(part),
});
