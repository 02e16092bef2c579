import { readFileSync } from 'node:fs';
import { english } from '@formwright/messages';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../test-support/src/browser/launch-browser.ts';
import { printDocument, renderHtml } from '../src/index.ts';
import { referral, referralAnswers } from './support/referral.ts';

const css = readFileSync(new URL('../print.css', import.meta.url), 'utf8');
const opened = launchBrowser();
afterAll(async () => (await opened).close());

/** Prints a page as a browser does, and returns the words of each sheet. */
async function sheetsOf(html: string): Promise<readonly string[]> {
  const page = await (await opened).newPage();
  await page.setContent(html.replace(/<link[^>]*>/, `<style>${css}</style>`));
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) }).promise;
  const sheets: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    sheets.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return sheets;
}

test('each sheet that a browser prints says who it is about, the reference and whether it is finished', async () => {
  const options = { form: referral, answers: referralAnswers, facts: { today: '2026-11-22' }, wording: english };
  const submitted = { reference: 'AB-12-CD34-EF56GH', at: '2026-11-22T09:30:00Z' };
  const sent = await sheetsOf(renderHtml(printDocument({ ...options, submitted }), { stylesheet: 'print.css' }));
  expect(sent.length).toBeGreaterThan(1);
  for (const sheet of sent) {
    expect(sheet).toContain('NHS number 943 476 5919');
    expect(sheet).toContain('Reference: AB-12-CD34-EF56GH');
    expect(sheet).not.toContain('Not finished');
  }
  const draft = await sheetsOf(renderHtml(printDocument(options), { stylesheet: 'print.css' }));
  expect(draft.every((sheet) => sheet.includes('Not finished'))).toBe(true);
});
