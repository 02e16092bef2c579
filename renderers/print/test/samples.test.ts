import { readdirSync, readFileSync } from 'node:fs';
import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import type { CompiledForm } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';
import { describe, expect, test } from 'vitest';
import { checkPdf } from '../src/check/index.ts';
import { printDocument, renderHtml, renderPdf, type PrintDocument } from '../src/index.ts';
import { htmlWords } from './support/html-words.ts';
import { outlineOf, readPdf, wordsOf } from './support/read-pdf.ts';
import { referral, referralAnswers } from './support/referral.ts';

const facts = { today: '2026-11-22' };
const submitted = { reference: 'AB-12-CD34-EF56GH', at: '2026-11-22T09:30:00Z' };
const prefilled = {
  '/person/name': { source: 'Case record', at: '2026-11-20T10:00:00Z', value: 'Siân Ŵyn o Dŷ Gŵyr' },
};
const base = { form: referral, answers: referralAnswers, facts, wording: english };

const translations: { readonly [english: string]: string } = {
  'About the person': 'Am y person',
  'Full name': 'Enw llawn',
};

/** A part of a model as somebody has translated it: two labels; a list of a note in English still. */
function partlyTranslated(part: unknown): unknown {
  if (typeof part === 'string') return translations[part] ?? part;
  if (Array.isArray(part)) return part.map(partlyTranslated);
  if (typeof part !== 'object' || part === null) return part;
  const all = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, partlyTranslated(value)]));
  return all['kind'] === 'list' ? { ...all, language: 'en' } : all;
}

const partlyWelsh: CompiledForm = {
  ...referral,
  model: {
    ...(partlyTranslated(referral.model) as CompiledForm['model']),
    language: 'cy',
    untranslated: [
      'Professional referral for social care',
      'Date of birth',
      'Address',
      'Home and daily living',
      'Meals',
      'Medicines',
      'People in the household',
      'Relationship',
      'Domains',
      'Domain',
      'Score',
    ],
  },
};

/** Documents whose HTML and whose tags in the PDF are kept beside this file, for people to read. */
const samples: { readonly [name: string]: PrintDocument } = {
  submitted: printDocument({ ...base, submitted, prefilled }),
  'not-finished': printDocument({ ...base, answers: {} }),
  welsh: printDocument({ ...base, wording: welsh, submitted, prefilled }),
  'partly-welsh': printDocument({ ...base, form: partlyWelsh, wording: welsh, submitted }),
};

describe('a sample document', () => {
  test.for(Object.entries(samples))(
    'is drawn as its committed file has it, and passes the checks of PDFs: %s',
    async ([name, document]) => {
      await expect(renderHtml(document, { stylesheet: 'print.css' })).toMatchFileSnapshot(`samples/${name}.html`);
      const pdf = await renderPdf(document);
      await expect(outlineOf(await readPdf(pdf))).toMatchFileSnapshot(`samples/${name}.tags.txt`);
      expect(await checkPdf(pdf)).toEqual([]);
      expect(Buffer.from(await renderPdf(document)).equals(pdf)).toBe(true);
    },
  );
});

const forms = new URL('../../../forms/', import.meta.url);
const drafts = ['sefton/professional-referral', 'lincolnshire/wb-support-action-plan-delivery'].flatMap((form) =>
  readdirSync(new URL(`${form}/drafts/`, forms)).map((draft) => ({ form, draft })),
);

describe('a real form', () => {
  test.for(drafts)('has the same words in HTML and in PDF: $form $draft', async ({ form, draft }) => {
    const compiled = (await import(/* @vite-ignore */ new URL(`${form}/generated/index.js`, forms).href)) as {
      readonly form: CompiledForm;
    };
    const saved = JSON.parse(readFileSync(new URL(`${form}/drafts/${draft}`, forms), 'utf8')) as SavedDraft;
    const document = printDocument({
      form: compiled.form,
      answers: saved.answers,
      facts,
      wording: english,
      prefilled: saved.prefilled,
    });
    const pdf = await renderPdf(document);
    expect(wordsOf(await readPdf(pdf))).toBe(htmlWords(renderHtml(document, { stylesheet: 'print.css' })));
    expect(await checkPdf(pdf)).toEqual([]);
  });
});
