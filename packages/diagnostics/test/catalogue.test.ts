import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeFiles, readEntries } from '../scripts/make-catalogue.js';

test('src/catalogue.ts and docs/diagnostics.md are made from catalogue/ as it stands', async () => {
  for (const [path, text] of await makeFiles())
    expect(readFileSync(path, 'utf8'), `${path}: run node packages/diagnostics/scripts/make-catalogue.js`).toBe(text);
});

test.each(readEntries())('$code says what is wrong and how to repair it', ({ text, message }) => {
  expect(message).toMatch(/[.:]$/);
  expect(text.split('\n\n').length).toBeGreaterThanOrEqual(3);
  expect(text.includes('## Wrong')).toBe(text.includes('## Repaired'));
});
