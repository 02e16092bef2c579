import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Nobody measures a figure in prose again, so prose has none: `npm run bench -- --write` and `npm run verify -- --write`
// write what they measure, and other pages link to it.

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = execFileSync(
  'git',
  ['ls-files', 'README.md', '*/README.md', 'docs/*.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((page) => page !== '' && page !== 'docs/verify.md');

/** Figures that are not measurements: limits, goals, settings and rules of the language. */
const decided: Readonly<Record<string, readonly string[]>> = {
  'apps/portal/README.md': ['0.6 seconds', '100 MB', '20 seconds', '768 MB', '4 MB', '500 MB', '200 MB', '256 MB'],
  'bench/README.md': ['3 times', '10 ms', '2 GB'],
  'desk/preview/README.md': ['10 ms'],
  'docs/benchmarks.md': ['20 µs', '200 ms'],
  'docs/language.md': ['500 kB', '10 MB', '100 MB', '1,024 bytes', '0 bytes', '1 MB', '1,048,576 bytes'],
  'packages/theme/README.md': ['6.4 kB'],
};

const figure = /\d[\d.,]*\s?(?:ms|µs|s|[kMG]B|bytes|(?:milli|micro)?seconds?|×)(?![\w/])|×\s?\d[\d.,]*|\d+ times/g;
const written = /<!-- (\w+): npm run bench -- --write -->[^]*?<!-- \/\1 -->/g;
const code = /^```[^]*?^```/gm;

/** Returns the figures in a page's prose, each once. */
function figuresIn(text: string): readonly string[] {
  const prose = text.replaceAll(code, '').replaceAll(written, '');
  return [...new Set([...prose.matchAll(figure)].map(([found]) => found))];
}

test.each(pages)('%s has no typed figure of speed, size or memory that was measured', (page) => {
  expect(figuresIn(readFileSync(join(root, page), 'utf8')).toSorted()).toEqual([...(decided[page] ?? [])].toSorted());
});

test('a typed figure is found, and one that the benchmarks wrote is not', () => {
  const prose = 'The page is 34 kB and takes 1.5 ms, × 0.8 of before, or 3 times as long, 2× in all.';
  expect(figuresIn(prose)).toEqual(['34 kB', '1.5 ms', '× 0.8', '3 times', '2×']);
  expect(figuresIn('<!-- desk: npm run bench -- --write -->\n72 ms\n<!-- /desk -->\n```\n5 s\n```\n')).toEqual([]);
});
