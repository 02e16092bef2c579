import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { printDocument, renderHtml, renderHtmlContent } from '../src/index.ts';
import { field, formOf, long, note, page, repeat, section } from './support/form-of.ts';
import { htmlWords } from './support/html-words.ts';
import { referral, referralAnswers } from './support/referral.ts';

const facts = { today: '2026-11-22' };
const rules = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: { 'no-inline-style': 'error', 'require-sri': ['error', { target: 'crossorigin' }] },
});

async function problems(html: string): Promise<readonly string[]> {
  const { results } = await rules.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId} ${message}`),
  );
}

describe('HTML for paper', () => {
  const submitted = { reference: 'AB-12-CD34-EF56GH', at: '2026-11-22T09:30:00Z' };
  const options = { form: referral, answers: referralAnswers, facts, wording: english };

  test.for([
    ['submitted', renderHtml(printDocument({ ...options, submitted }), { stylesheet: '/print.css' })],
    ['not finished', renderHtml(printDocument(options), { stylesheet: '/print.css' })],
    ['in Welsh', renderHtml(printDocument({ ...options, wording: welsh }), { stylesheet: '/print.css' })],
    ['empty', renderHtml(printDocument({ ...options, form: formOf({}) }), { stylesheet: '/print.css' })],
  ] as const)('is valid, without a script or an inline style: %s', async ([, html]) => {
    expect(await problems(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  test('is checked by a validator that finds faults', async () => {
    const html = renderHtml(printDocument(options), { stylesheet: '/print.css' });
    expect(await problems(html.replace('<h2>', '<h2 style="color:red"><h4>'))).not.toEqual([]);
  });

  test('draws its content alone, as on the page, for a page of a host', () => {
    const document = printDocument({ ...options, submitted });
    const content = renderHtmlContent(document);
    expect(renderHtml(document, { stylesheet: '/print.css' })).toContain(`</header>\n${content}`);
    expect(content).toMatch(/^<section class="page/);
    expect(content).not.toMatch(/<h1|<header|<main|<body/);
  });

  test('escapes every text', () => {
    const bad = `<img src=x onerror=alert(1)> </title></script>" ' \` {{title}} {{{title}}} &amp; \u0000\u202e`;
    const children = {
      field: field(bad),
      note: note('inset', [
        { kind: 'heading', content: [bad] },
        { kind: 'list', ordered: true, items: [[bad]] },
      ]),
    };
    const form = formOf(
      {
        a: page(bad, {
          ...children,
          group: section(bad, children),
          rows: repeat(bad, bad, { x: field(bad) }),
          blocks: repeat(bad, bad, { y: field(bad, long) }),
        }),
      },
      { title: bad, owner: bad, version: bad },
    );
    const answers = { a: { field: bad, group: { field: bad }, rows: [{ x: bad }], blocks: [{ y: bad }] } };
    const prefilled = { '/a/field': { source: bad, at: bad, value: bad } };
    const html = renderHtml(
      printDocument({ form, answers, facts, wording: english, prefilled, submitted: { reference: bad, at: bad } }),
      { stylesheet: '/"><img>' },
    );
    expect(html).not.toMatch(/<img|<\/script|\u0000|\u202e/);
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(htmlWords(html)).toContain(
      `<img src=x onerror=alert(1)> </title></script>" ' \` {{title}} {{{title}}} &amp; \ufffd`,
    );
  });

  test("marks the language of the renderer's words if the form is in another language", () => {
    const html = renderHtml(printDocument({ ...options, answers: {}, wording: welsh }), { stylesheet: '/print.css' });
    expect(html).toContain('<html lang="en" ');
    expect(html).toContain('<p class="none" lang="cy">Heb ei ateb</p>');
    expect(html).toContain('<dl lang="cy">');
  });
});
