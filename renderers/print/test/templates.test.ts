import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileTemplates } from '../scripts/compile-templates.js';

test('the compiled templates are those of templates/', () => {
  expect(readFileSync(new URL('../src/html/templates.ts', import.meta.url), 'utf8')).toBe(compileTemplates());
});
