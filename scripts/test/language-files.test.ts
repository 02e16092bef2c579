import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languageFiles } from '../language-files/index.ts';

test.each(languageFiles)('$path is as the records of the language make it (npm run language)', ({ path, make }) => {
  const written = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
  expect(make(written)).toBe(written);
});
