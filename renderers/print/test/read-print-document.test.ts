import { readdirSync, readFileSync } from 'node:fs';
import { english } from '@formwright/messages';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPdf } from '../src/check/index.ts';
import {
  printDocument,
  PrintDocumentError,
  readPrintDocument,
  renderHtml,
  renderPdf,
  type PrintBlock,
  type PrintDocument,
} from '../src/index.ts';
import { htmlWords } from './support/html-words.ts';
import { readPdf, wordsOf } from './support/read-pdf.ts';
import { referral, referralAnswers } from './support/referral.ts';

const fixtures = new URL('fixtures/', import.meta.url);
const kept = readdirSync(fixtures).flatMap((version) =>
  readdirSync(new URL(`${version}/`, fixtures))
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ version, name: file.replace('.json', '') })),
);
const fixture = (version: string, file: string): string =>
  readFileSync(new URL(`${version}/${file}`, fixtures), 'utf8');

const text = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((typed) => typed.replace(/[\p{Cc}\p{Cs}\p{Cf}\p{Noncharacter_Code_Point}\u2028\u2029]/gu, ''));
const texts = fc.array(text, { maxLength: 3 });
const sourced = { source: text };

const cell = { kind: fc.constantFrom('text', 'list', 'none'), texts, ...sourced };
const cells = fc.record(cell, { requiredKeys: ['kind', 'texts'] });
const answers = fc.array(fc.record({ ...cell, label: text }, { requiredKeys: ['kind', 'texts', 'label'] }), {
  maxLength: 3,
});
const language = fc.record({ language: fc.constant('en') }, { requiredKeys: [] });
const part = fc
  .tuple(
    fc.oneof(
      fc.record({ kind: fc.constantFrom('paragraph', 'heading'), text }),
      fc.record({ kind: fc.constant('list'), items: texts }),
    ),
    language,
  )
  .map(([one, more]) => ({ ...one, ...more }));
const table = fc
  .tuple(fc.array(text, { minLength: 1, maxLength: 3 }), fc.nat(3), cells)
  .map(([columns, count, one]) => ({
    kind: 'table',
    title: 'Table',
    columns,
    rows: Array.from({ length: count }, (_, row) => ({
      head: String(row + 1),
      cells: columns.slice(1).map(() => one),
    })),
  }));
const length = fc.nat(400);
const drawing = fc.record({
  kind: fc.constant('drawing'),
  width: length,
  height: length,
  regions: fc.array(
    fc.record({
      path: fc.constantFrom('M1 2L3.5 4Z', 'M0 0C1 2 3 4 5 6L7 8Z'),
      marked: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  words: fc.array(fc.record({ text, x: length, y: length }), { maxLength: 2 }),
});
const { block } = fc.letrec<{ block: unknown }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    fc.record({ kind: fc.constant('answers'), answers, ...sourced }, { requiredKeys: ['kind', 'answers'] }),
    table,
    fc.record({
      kind: fc.constant('note'),
      style: fc.constantFrom('inset', 'warning'),
      parts: fc.array(part, { minLength: 1, maxLength: 2 }),
    }),
    drawing,
    fc.record({ kind: fc.constant('nothing'), text }),
    fc.record(
      { kind: fc.constant('group'), title: text, blocks: fc.array(tie('block'), { maxLength: 3 }), ...sourced },
      { requiredKeys: ['kind', 'title', 'blocks'] },
    ),
  ),
}));
const blocks = fc.array(block as fc.Arbitrary<PrintBlock>, { maxLength: 4 });
const { wording } = printDocument({ form: referral, answers: {}, facts: { today: '2026-11-22' }, wording: english });
const page = fc.record({ title: text, blocks, ...sourced }, { requiredKeys: ['title', 'blocks'] });
const documents = fc.record(
  {
    version: fc.constant(1),
    title: text,
    owner: text,
    language: fc.constantFrom('en', 'cy'),
    untranslated: texts,
    wording: fc.constant(wording),
    status: fc.constantFrom('submitted', 'not finished'),
    reference: text,
    at: fc.constantFrom('2026-11-22', '2026-11-22T09:30:00Z', 'some day'),
    particulars: answers,
    about: text,
    summary: fc.record({ title: text, answers }),
    pages: fc.array(page, { maxLength: 3 }),
    unanswered: fc.record({ title: text, answers }),
  },
  {
    requiredKeys: [
      'version',
      'title',
      'owner',
      'language',
      'untranslated',
      'wording',
      'status',
      'at',
      'particulars',
      'pages',
    ],
  },
) as fc.Arbitrary<PrintDocument>;

const throughJson = (document: unknown): PrintDocument => readPrintDocument(JSON.parse(JSON.stringify(document)));

/** Every place in a document, as the names that lead there. */
function placesIn(json: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const below =
    typeof json === 'object' && json !== null
      ? Object.entries(json).flatMap(([name, value]) => placesIn(value, [...path, name]))
      : [];
  return [path, ...below];
}

function withPart(json: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const copy = (Array.isArray(json) ? [...(json as unknown[])] : { ...(json as object) }) as {
    [name: string]: unknown;
  };
  copy[name] = withPart(copy[name], rest, value);
  return copy;
}

const good = JSON.parse(fixture('version-1', 'submitted.json')) as PrintDocument;

describe('a kept document', () => {
  test.for(kept)('is drawn with the same words as when it was made: $version $name', async ({ version, name }) => {
    const document = readPrintDocument(JSON.parse(fixture(version, `${name}.json`)));
    const words = fixture(version, `${name}.txt`).replace(/\s+/g, ' ').trim();
    expect(htmlWords(renderHtml(document, { stylesheet: 'print.css' }))).toBe(words);
    const pdf = await renderPdf(document);
    expect(wordsOf(await readPdf(pdf))).toBe(words);
    expect(await checkPdf(pdf)).toEqual([]);
  });

  test('can be written as JSON, read and drawn without change, whatever is in it', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(throughJson(document)).toEqual(document);
        expect(renderHtml(throughJson(document), { stylesheet: 'x' })).toBe(renderHtml(document, { stylesheet: 'x' }));
      }),
    );
  });

  test('made by printDocument can be written as JSON and read without change', async () => {
    const document = printDocument({
      form: referral,
      answers: referralAnswers,
      facts: { today: '2026-11-22' },
      wording: english,
      submitted: { reference: 'AB-1', at: '2026-11-22T09:30:00Z' },
    });
    expect(throughJson(document)).toEqual(document);
    expect(Buffer.from(await renderPdf(throughJson(document))).equals(await renderPdf(document))).toBe(true);
  });

  test('with a part of the wrong shape is refused, unless it can be drawn', async () => {
    const broken = documents.chain((document) =>
      fc
        .tuple(fc.constantFrom(...placesIn(document)), fc.jsonValue({ maxDepth: 2 }))
        .map(([path, value]) => withPart(document, path, value)),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(broken, fc.jsonValue()), async (json) => {
        const read = readOrRefuse(json);
        if (!read) return;
        renderHtml(read, { stylesheet: 'x' });
        await renderPdf(read);
      }),
      { numRuns: 60 },
    );
  });

  test('is read with its control characters replaced and its direction overrides removed', () => {
    expect(readPrintDocument({ ...good, title: 'a\u0000b\u202ec' }).title).toBe('a\ufffdbc');
  });
});

function readOrRefuse(json: unknown): PrintDocument | undefined {
  try {
    return readPrintDocument(json);
  } catch (error) {
    expect(error).toBeInstanceOf(PrintDocumentError);
    return undefined;
  }
}

describe('JSON that is not a document', () => {
  test.for([
    ['null', null, 'it is not an object'],
    ['a later version', { ...good, version: 2 }, 'made by a later release: its version is 2'],
    ['no version', { ...good, version: undefined }, '/version is not a version that there has been'],
    ['a number for a title', { ...good, title: 7 }, '/title is not a text'],
    ['no pages', { ...good, pages: undefined }, '/pages is not a list'],
    ['an unknown member', { ...good, script: 'alert(1)' }, '/script is not a part of a document'],
    [
      'an unknown kind of block',
      { ...good, pages: [{ title: 'A', blocks: [{ kind: '__proto__' }] }] },
      '/pages/0/blocks/0/kind is not answers or group',
    ],
    [
      'a row without its cells',
      {
        ...good,
        pages: [
          {
            title: 'A',
            blocks: [{ kind: 'table', title: 'T', columns: ['a', 'b'], rows: [{ head: '1', cells: [] }] }],
          },
        ],
      },
      '/pages/0/blocks/0/rows/0/cells is not a cell for each column',
    ],
    [
      'a drawing that leaves the sheet',
      {
        ...good,
        pages: [{ title: 'A', blocks: [{ kind: 'drawing', width: 401, height: 1, regions: [], words: [] }] }],
      },
      '/pages/0/blocks/0/width is not a number up to 400',
    ],
    [
      'an outline that is not one',
      {
        ...good,
        pages: [
          {
            title: 'A',
            blocks: [
              { kind: 'drawing', width: 1, height: 1, regions: [{ path: 'M1 2 url(x)', marked: true }], words: [] },
            ],
          },
        ],
      },
      '/pages/0/blocks/0/regions/0/path is not the outline of a shape',
    ],
  ] as const)('is refused with the place of the mistake: %s', ([, json, message]) => {
    expect(() => readPrintDocument(json)).toThrow(PrintDocumentError);
    expect(() => readPrintDocument(json)).toThrow(message);
  });

  test('is refused if its sections are nested too deeply', () => {
    const nested = Array.from({ length: 5000 }).reduce<unknown>(
      (inside) => ({ kind: 'group', title: '', blocks: [inside] }),
      { kind: 'nothing', text: '' },
    );
    expect(() => readPrintDocument({ ...good, pages: [{ title: 'A', blocks: [nested] }] })).toThrow(PrintDocumentError);
  });
});
