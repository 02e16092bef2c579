// Documents per second: PDFs by renderers/print, compared with Chromium printing the same document's HTML.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { english } from '@formwright/messages';
import { printDocument, renderHtml, renderPdf } from '@formwright/renderer-print';
import { openChromium } from '../chromium.js';
import { median, rounded } from '../statistics.js';
import { table } from '../table.js';
import { answersTo } from '../workload.js';
import { workload } from '../workloads.js';

/** Returns the median time of each in milliseconds, when warm, with different answers in every document. */
export async function pdf({ fields, rounds, say }) {
  const css = readFileSync(createRequire(import.meta.url).resolve('@formwright/renderer-print/print.css'), 'utf8');
  const chromium = await openChromium();
  try {
    const page = await chromium.newPage();
    const results = [];
    for (const count of fields) {
      say(`pdf: ${count} answers`);
      const { definition, form } = await workload(count, 'paged');
      const paper = (number) =>
        withOtherTexts(
          printDocument({
            form,
            answers: { ...answersTo(definition), page1: { q1: `Siân ${number}` } },
            facts: { today: '2026-11-22' },
            wording: english,
            submitted: { reference: `AB-${number}`, at: '2026-11-22T09:30:00Z' },
          }),
          number,
        );
      const printed = async (number) => {
        await page.setContent(
          renderHtml(paper(number), { stylesheet: 'data:text/css,' }).replace(
            '</head>',
            `<style>${css}</style></head>`,
          ),
        );
        return await page.pdf({ preferCSSPageSize: true, tagged: true });
      };
      const engines = { 'renderers/print': (number) => renderPdf(paper(number)), 'Chromium, warm': printed };
      for (const [engine, make] of Object.entries(engines))
        results.push({ fields: count, engine, ...(await timed(make, rounds)) });
    }
    return results;
  } finally {
    await chromium.close();
  }
}

/** Adds a number to every answer, so that no engine can draw from its cache what it has drawn before. */
function withOtherTexts(document, number) {
  const pages = JSON.stringify(document.pages, (name, value) =>
    name === 'texts' ? value.map((text) => `${text} ${number}`) : value,
  );
  return { ...document, pages: JSON.parse(pages) };
}

async function timed(make, rounds) {
  const times = [];
  let bytes = 0;
  for (let number = -1; number < rounds * 2; number++) {
    const started = performance.now();
    bytes = (await make(number)).length;
    if (number >= 0) times.push(performance.now() - started);
  }
  return { milliseconds: rounded(median(times)), bytes };
}

/** Returns the results as a table. */
export function pdfTable(results) {
  return table(
    'PDF, one after the other',
    results.map(({ fields, engine, milliseconds, bytes }) => ({
      '': engine,
      answers: fields,
      ms: milliseconds,
      'documents/s': rounded(1000 / milliseconds),
      kB: Math.round(bytes / 1000),
    })),
  );
}
