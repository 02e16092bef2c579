import { execFileSync, spawnSync } from 'node:child_process';
import { english } from '@formwright/messages';
import { beforeAll, expect, test } from 'vitest';
import { installDebian } from '../../../scripts/install-debian.js';
import { printDocument, renderPdf } from '../src/index.ts';
import { field, formOf, long, page } from './support/form-of.ts';
import { texts } from './support/texts-in-scripts.ts';

const form = formOf({ a: page('A', { story: field('Story', long) }) });

beforeAll(() => {
  if (spawnSync('pdftotext', ['-v']).error) installDebian('poppler-utils');
});

test.for(Object.entries(texts))('%s is extracted as it was typed by poppler', async ([, text]) => {
  const bytes = await renderPdf(
    printDocument({ form, answers: { a: { story: text } }, facts: { today: '2026-11-22' }, wording: english }),
  );
  const words = execFileSync('pdftotext', ['-', '-'], {
    input: bytes,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // Poppler marks where the direction changes.
  expect(words.replace(/[\u202a-\u202e\s]+/g, ' ')).toContain(text);
});
