import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ConformanceCase } from '../../../test-support/src/conformance/conformance-case.ts';
import { english } from '@formwright/messages';
import type { CompiledForm } from '@formwright/model';
import { describe, expect, test } from 'vitest';
import { printDocument, renderHtml, renderPdf } from '../src/index.ts';
import { htmlWords } from './support/html-words.ts';
import { readPdf, wordsOf } from './support/read-pdf.ts';

const folder = new URL('../../../test-support/conformance/', import.meta.url);
const cases = readdirSync(new URL('cases/', folder)).flatMap(
  (file) => JSON.parse(readFileSync(new URL(`cases/${file}`, folder), 'utf8')) as ConformanceCase[],
);
const onPaper = cases.flatMap(({ forms, paper, ...one }) =>
  paper ? forms.map((form) => ({ ...one, paper, form })) : [],
);

describe('the conformance cases for paper', () => {
  test('are more than six', () => {
    expect(onPaper.length).toBeGreaterThan(6);
  });

  test.for(onPaper)('hold in HTML and in PDF: $form, $name', async ({ form, answers, paper: { shows, lacks } }) => {
    const compiled = new URL(`forms/conformance/${form}/generated/index.js`, folder);
    expect(existsSync(compiled), `${form} is built`).toBe(true);
    const module = (await import(/* @vite-ignore */ compiled.href)) as { readonly form: CompiledForm };
    const document = printDocument({ form: module.form, answers, facts: { today: '2026-11-22' }, wording: english });
    for (const words of [
      htmlWords(renderHtml(document, { stylesheet: 'print.css' })),
      wordsOf(await readPdf(await renderPdf(document))),
    ]) {
      for (const text of shows) expect(words).toContain(text);
      for (const text of lacks) expect(words).not.toContain(text);
    }
  });
});
