import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The benchmarks are plain JavaScript.
const source = join(import.meta.dirname, '../src');
const { marksOf, measuredOn, replaceBlock } = (await import(join(source, 'report.js'))) as {
  marksOf(suite: string): readonly [string, string];
  measuredOn(how: object): string;
  replaceBlock(report: string, suite: string, block: string): string;
};
const { suites } = (await import(join(source, 'suites/index.js'))) as { suites: object };
const report = readFileSync(join(import.meta.dirname, '../../docs/benchmarks.md'), 'utf8');

test.each(Object.keys(suites))(
  'docs/benchmarks.md has a place for the table of %s, and says when it was measured, or since what it was not',
  (suite) => {
    const [start, end] = marksOf(suite);
    const block = report.split(start)[1]?.split(end)[0] ?? '';
    expect(block).toMatch(
      /^\n(?:[^|].*\n\n(?:\|.*\|\n)+\nMeasured on \d+ \w+ \d{4}: Node [\d.]+, .*|Not measured since .*\.)\n\n$/,
    );
    expect(replaceBlock(report, suite, block)).toBe(report);
  },
);

test('the table of one suite is replaced, and nothing else', () => {
  const block = `A table\n\n| ms |\n| --: |\n| 1 |\n\n${measuredOn({ date: '2026-11-29T12:00:00Z', node: 'v20.20.2', processors: 2, model: 'AMD EPYC', loads: [3.04, 1] })}`;
  const replaced = replaceBlock(report, 'desk', block);
  expect(replaced).toContain(
    'A table\n\n| ms |\n| --: |\n| 1 |\n\nMeasured on 29 November 2026: Node 20.20.2, 2 processors (AMD EPYC), load 1.0 to 3.0.\n\n<!-- /desk -->',
  );
  const without = (text: string): string => text.replace(/<!-- desk: [^]*?<!-- \/desk -->/, '');
  expect(without(replaced)).toBe(without(report));
});

test('a suite without a place in the report is an error', () => {
  expect(() => replaceBlock('# Benchmarks\n', 'desk', '')).toThrow("docs/benchmarks.md has no '<!-- desk:");
});
