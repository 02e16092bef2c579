import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { drawDataFlow } from '../architecture/draw-data-flow.js';
import { compiler, workspaces } from '../layers/layers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('the picture of the data flow is drawn from the code (npm run architecture draws it again)', () => {
  expect(read('docs/data-flow.svg')).toBe(drawDataFlow(root));
});

test('the picture shows every workspace and every folder of the compiler, also to those who cannot see it', () => {
  const picture = read('docs/data-flow.svg');
  const [, description = ''] = /<desc id="description">(.*)<\/desc>/.exec(picture) ?? [];
  const parts = [...Object.keys(workspaces), ...Object.keys(compiler.rooms)].map(
    (part) => part.split('/').at(-1) ?? '',
  );
  expect(parts.filter((part) => !description.includes(part))).toEqual([]);
  expect(picture).toMatch(/^<svg [^>]*role="img" aria-labelledby="title description">\n<title id="title">/);
  expect(picture).toContain('@media (prefers-color-scheme:dark)');
  expect(picture).not.toMatch(/url\((?!#)|@import|<image|<script/);
});
