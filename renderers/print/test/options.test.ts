import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import type { CompiledForm, Draft, Facts } from '@formwright/model';
import { describe, expect, test } from 'vitest';
import { checkPdf } from '../src/check/index.ts';
import {
  printDocument,
  type PrintContent,
  type PrintDocument,
  type PrintLook,
  PrintSelectionError,
  readPrintDocument,
  renderHtml,
  renderPdf,
  selectParts,
} from '../src/index.ts';
import { field, formOf, long, page, repeat } from './support/form-of.ts';
import { htmlWords } from './support/html-words.ts';
import { readPdf, wordsOf } from './support/read-pdf.ts';
import { referral, referralAnswers } from './support/referral.ts';

const facts: Facts = { today: '2026-11-22' };
const submitted = { reference: 'AB-12-CD34-EF56GH', at: '2026-11-22T09:30:00Z' };
const base = { form: referral, answers: referralAnswers, facts, wording: english };
const words = (document: PrintDocument, look: PrintLook = {}): string =>
  htmlWords(renderHtml(document, { stylesheet: 'print.css', ...look }));
const withContent = (content: PrintContent): PrintDocument => printDocument({ ...base, content });

describe('what a document has', () => {
  test('only what was answered, with nothing left of a row, column, entry or section without answers', () => {
    const shown = words(withContent({ answeredOnly: true }));
    expect(words(printDocument(base))).toMatch(/Not answered/);
    // Where something of a row was answered, the rest of it says that it was not.
    expect(shown.match(/Not answered/g)).toHaveLength(1);
    expect(shown).toContain('A pendant alarm Not answered');
    expect(shown).not.toMatch(/Is there anything else/);
    expect(shown).toMatch(/This copy shows Only what was answered/);
    expect(shown).toMatch(/Siân Ŵyn o Dŷ Gŵyr.*Being with other people/);
    const needs = repeat('Needs', 'Need', { need: field('Need'), by: field('By when') });
    const rows = printDocument({
      ...base,
      form: formOf({ a: page('A', { needs }), b: page('B', { other: field('Other') }) }),
      answers: { a: { needs: [{ need: 'Rail' }, {}] } },
      content: { answeredOnly: true },
    });
    expect(rows.pages).toEqual([
      {
        name: 'a',
        title: 'A',
        blocks: [
          {
            kind: 'table',
            title: 'Needs',
            columns: ['Entry', 'Need'],
            rows: [{ head: '1', cells: [{ kind: 'text', texts: ['Rail'] }] }],
          },
        ],
      },
    ]);
  });

  test('only some pages, without the summary, which has answers of the others', () => {
    const document = withContent({ pages: ['home'] });
    expect(document.pages.map(({ title }) => title)).toEqual(['Home and daily living']);
    expect(document.summary).toBeUndefined();
    expect(words(document)).toMatch(/This copy shows Only ‘Home and daily living’/);
    expect(words(document)).not.toContain('Llanfairpwllgwyngyll');
    expect(() => withContent({ pages: ['elsewhere'] })).toThrow(PrintSelectionError);
  });

  test('only completed pages: those that the person ticked, or answered without a problem', () => {
    const form = formOf({ a: page('A', { x: field('X') }), b: page('B', { y: field('Y') }) });
    const shown = (answers: Draft, ticked: readonly string[]): PrintDocument =>
      printDocument({ ...base, form, answers, content: { completedOnly: { ticked } } });
    expect(shown({}, ['b']).pages.map(({ title }) => title)).toEqual(['B']);
    expect(shown({ a: { x: '1' } }, []).pages.map(({ title }) => title)).toEqual(['A']);
    expect(words(shown({}, ['b']))).toContain('Only completed pages');
  });

  test('with guidance: the notes that only help to fill in the form', () => {
    expect(words(printDocument(base))).not.toContain('Have the case record at hand');
    expect(words(withContent({ guidance: true }))).toContain('Have the case record at hand');
  });

  test('only what the reader may see, in the summary and on each sheet too', () => {
    const isStaff = (of: Facts): boolean =>
      (of as { readonly context?: { readonly role?: string } }).context?.role === 'staff';
    const form: CompiledForm = {
      ...referral,
      evaluate: (draft, given) => {
        const found = referral.evaluate(draft, given);
        return isStaff(given) ? found : { ...found, hidden: new Set([...found.hidden, '/person/nhs', '/home']) };
      },
    };
    const staff = { ...facts, context: { role: 'staff' } };
    const all = printDocument({ ...base, form, facts: staff });
    const copy = printDocument({ ...base, form, facts: staff, content: { reader: facts } });
    const of = [words(all), JSON.stringify(all)].join(' ');
    expect(of).toContain('943 476 5919');
    expect(of).toContain('She fell in the kitchen');
    expect([words(copy), JSON.stringify(copy)].join(' ')).not.toMatch(/943 476 5919|She fell|Home and daily/);
    expect(words(copy)).toContain('Only what the person it is for may see');
    expect(words(printDocument({ ...base, form, facts: staff, content: { reader: staff } }))).not.toContain('may see');
  });

  test('can be chosen of the document of a submission, which is stored as it was sent', () => {
    const kept = readPrintDocument(JSON.parse(JSON.stringify(printDocument({ ...base, submitted, wording: welsh }))));
    const before = JSON.stringify(kept);
    const some = selectParts(kept, { answeredOnly: true, pages: ['person', 'plan'] });
    expect(JSON.stringify(kept)).toBe(before);
    expect(some.pages.map(({ name }) => name)).toEqual(['person', 'plan']);
    expect(words(some)).toContain(
      'Mae’r copi hwn yn dangos Dim ond ‘About the person’, ‘Needs and actions’. Dim ond yr hyn a atebwyd',
    );
    expect(words(some)).not.toMatch(/Is there anything else|She fell/);
    expect(readPrintDocument(JSON.parse(JSON.stringify(some)))).toEqual(some);
    const nameless = { ...kept, pages: kept.pages.map(({ name: _name, ...rest }) => rest) };
    expect(() => selectParts(nameless, { pages: ['person'] })).toThrow(PrintSelectionError);
  });
});

const looks: { readonly [name: string]: PrintLook } = {
  'large print': { largePrint: true },
  numbered: { numbered: true },
  'each page on its own sheet': { sheetEach: true },
  'all at once': { largePrint: true, numbered: true, sheetEach: true },
};
const languages = { en: english, cy: welsh };

describe('how a document looks', () => {
  test.for(
    Object.entries(looks).flatMap((look) => (['en', 'cy'] as const).map((language) => [...look, language] as const)),
  )(
    'has the same words in HTML and PDF, keeps to PDF/UA-1, and has the same bytes: %s %s %s',
    async ([, look, language]) => {
      const document = printDocument({ ...base, wording: languages[language], content: { guidance: true } });
      const pdf = await renderPdf(document, look);
      expect(await checkPdf(pdf)).toEqual([]);
      expect(wordsOf(await readPdf(pdf))).toBe(words(document, look));
      expect(Buffer.from(await renderPdf(document, look)).equals(pdf)).toBe(true);
      expect(Buffer.from(await renderPdf(document)).equals(pdf)).toBe(false);
    },
  );

  test('large print has no text below 18 point, and rows in place of tables', async () => {
    const document = printDocument(base);
    expect(renderHtml(document, { stylesheet: 'print.css' })).toContain('<table');
    expect(renderHtml(document, { stylesheet: 'print.css', largePrint: true })).not.toContain('<table');
    expect(words(document, { largePrint: true })).toMatch(/Person 1 Name Llŷr Ŵyn Relationship/);
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const read = await getDocument({ data: new Uint8Array(await renderPdf(document, { largePrint: true })) }).promise;
    for (let sheet = 1; sheet <= read.numPages; sheet += 1) {
      const { items } = await (await read.getPage(sheet)).getTextContent();
      for (const item of items)
        if ('str' in item && item.str.trim() !== '')
          expect((item.transform as number[])[3], item.str).toBeGreaterThan(17.9);
    }
  });

  test('numbers the pages, and the questions and tables through each page', () => {
    const shown = words(printDocument(base), { numbered: true });
    expect(shown).toMatch(/1\. About the person 1\.1 Full name .* 1\.4 Address .* 1\.6 The person agrees/);
    expect(shown).toMatch(/2\. Home and daily living .* 2\.4 People in the household/);
  });

  test('numbers what is in English still in a Welsh form, and says its language', () => {
    const model = { ...referral.model, language: 'cy' as const, untranslated: ['Full name'] };
    const document = printDocument({ ...base, form: { ...referral, model }, wording: welsh });
    expect(renderHtml(document, { stylesheet: 'print.css', numbered: true })).toContain(
      '<dt lang="en">1.1 Full name</dt>',
    );
  });

  test('begins each page of the form on a sheet of its own', async () => {
    const form = formOf({ a: page('A', { x: field('X') }), b: page('B', { y: field('Y') }) });
    const document = printDocument({ ...base, form, answers: {} });
    const sheets = async (look: PrintLook): Promise<number> =>
      (await readPdf(await renderPdf(document, look))).file.sheets.length;
    expect(await sheets({})).toBe(1);
    expect(await sheets({ sheetEach: true })).toBe(3);
    expect(renderHtml(document, { stylesheet: 'print.css', sheetEach: true })).toContain('class="sheet-en sheet-each"');
  });
});

test('each sheet of the PDF says which page of the form it continues', async () => {
  const text = Array.from({ length: 900 }, (_, n) => `word${n}`).join(' ');
  const form = formOf({
    a: page('First part', { x: field('X', long) }),
    b: page('Second part', { y: field('Y', long) }),
  });
  const document = printDocument({ ...base, form, answers: { a: { x: text }, b: { y: text } } });
  const { artifacts } = await readPdf(await renderPdf(document));
  const heads = artifacts.map((sheet) => /Example form(?: · (\S+ part))?/.exec(sheet.join(''))?.[1]);
  expect(heads[0]).toBeUndefined();
  expect(heads[1]).toBe('First part');
  expect(heads.at(-1)).toBe('Second part');
});
