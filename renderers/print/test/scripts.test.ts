import { english } from '@formwright/messages';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { checkPdf } from '../src/check/index.ts';
import { printDocument, renderPdf } from '../src/index.ts';
import { field, formOf, long, page } from './support/form-of.ts';
import { readPdf } from './support/read-pdf.ts';
import { texts } from './support/texts-in-scripts.ts';

const form = formOf({ a: page('A', { story: field('Story', long) }) });

function draw(text: string): Promise<Uint8Array> {
  return renderPdf(
    printDocument({ form, answers: { a: { story: text } }, facts: { today: '2026-11-22' }, wording: english }),
    { onMissing: (scripts) => expect.unreachable(`No font has ${scripts.join(' ')}`) },
  );
}

test.for(Object.entries(texts))('%s is drawn in letters of its own, and read out as it was typed', async ([, text]) => {
  const bytes = await draw(text);
  expect(await checkPdf(bytes)).toEqual([]);
  const { heard } = await readPdf(bytes);
  expect(heard.map((element) => element.actual ?? element.text)).toContain(text);
});

// In other scripts, where several glyphs make a letter, pdf.js ignores the text that the file has for them.
test.for(['Welsh', 'Vietnamese', 'Greek', 'Ukrainian', 'Hebrew', 'Arabic', 'Urdu', 'Tamil', 'emoji'] as const)(
  'each word of %s is extracted as it was typed by pdf.js',
  async (script) => {
    const file = await getDocument({ data: new Uint8Array(await draw(texts[script])), verbosity: 0 }).promise;
    const { items } = await (await file.getPage(1)).getTextContent();
    const words = items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .split(/\s+/);
    expect(words).toEqual(expect.arrayContaining(texts[script].split(' ')));
  },
);
