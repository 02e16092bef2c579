import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { coverageText, filesById } from '../requirements/coverage-text.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { requirements } = JSON.parse(readFileSync(join(root, 'docs/requirements.json'), 'utf8')) as {
  requirements: readonly { id: string; notYet?: string }[];
};

test('docs/coverage.md says what the tests show (npm run coverage)', async () => {
  expect(readFileSync(join(root, 'docs/coverage.md'), 'utf8')).toBe(await coverageText(root));
});

test('every id that a test or a scenario names is a requirement', () => {
  const known = new Set(requirements.map(({ id }) => id));
  expect([...filesById(root).keys()].filter((id) => !known.has(id))).toEqual([]);
});

test('nothing that works is said not to work yet', () => {
  const files = filesById(root);
  expect(requirements.filter(({ id, notYet }) => notYet !== undefined && files.has(id))).toEqual([]);
});
