import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addCalculation } from './calculation.ts';
import { addFormat } from './format.ts';
import { addKeyword } from './keyword.ts';
import { addOperator } from './operator.ts';
import { addWidget } from './widget.ts';

// The recipes are about the files that there are. fields.verify.test.ts and logic.verify.test.ts follow them.

const root = join(import.meta.dirname, '../../..');
const text = (path: string): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');

describe.each([
  { title: 'Add an operator', edits: addOperator, most: 7 },
  { title: 'Add a calculation', edits: addCalculation, most: 7 },
  { title: 'Add a format', edits: addFormat, most: 6 },
  { title: 'Add a widget', edits: addWidget, most: 6 },
  { title: 'Add a keyword', edits: addKeyword, most: 8 },
])('$title', ({ title, edits, most }) => {
  const files = Object.keys(edits);

  test(`is a recipe of at most ${most} files, in CONTRIBUTING.md`, () => {
    const [, rest = ''] = text('CONTRIBUTING.md').split(`### ${title}\n`);
    const [recipe = ''] = rest.split(/^##/m);
    const listed = Array.from(recipe.matchAll(/^\d\. .*?\]\(([^)]*)\)/gm), ([, path = '']) => path);
    const place = (file: string): string | undefined =>
      listed.includes(file) ? file : listed.find((path) => path.endsWith('/') && file.startsWith(path));
    expect(files.map(place)).toEqual(listed);
    expect(files.length).toBeLessThanOrEqual(most);
  });

  test.each(Object.entries(edits))('can change %s', (path, edit) => {
    expect(edit(text(path))).not.toBe(text(path));
  });
});
