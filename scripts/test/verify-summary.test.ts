import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test-support/src/files/temporary-folder.ts';

interface Result {
  readonly passed: boolean;
  readonly seconds: number;
  readonly ended: string;
  readonly figures?: readonly string[];
}
type Write = (
  root: string,
  run: { commit: string; results: readonly { name: string; result: Result | undefined }[] },
) => void;

const { writeSummary, readSeconds } = (await import(
  new URL('../verify/summary.js', import.meta.url).href
)) as unknown as { writeSummary: Write; readSeconds: (root: string) => Readonly<Record<string, number>> };

test('a step that has not run on this commit keeps its former result, with the commit of that', () => {
  const root = temporaryFolder('summary-');
  mkdirSync(join(root, 'docs'));
  const result = (passed: boolean, seconds: number): Result => ({ passed, seconds, ended: '2026-11-30T09:00:00Z' });
  writeSummary(root, {
    commit: 'aaa',
    results: [
      { name: 'one', result: result(true, 10) },
      { name: 'gone', result: result(true, 20) },
      { name: 'three', result: undefined },
    ],
  });
  writeSummary(root, {
    commit: 'bbb',
    results: [
      { name: 'one', result: undefined },
      { name: 'two', result: { ...result(false, 30), figures: ['1 of 2 runs passed'] } },
      { name: 'three', result: undefined },
    ],
  });
  const text = readFileSync(join(root, 'docs/verify.md'), 'utf8');
  expect(text).toContain('1 passed, 1 failed, 1 not run; 1 of 3 on bbb.');
  expect(text).toMatch(/\| one \| passed \| aaa \| 2026-11-30 \| v[\d.]+ \| {2}\| 10 \| {2}\|/);
  expect(text).toMatch(/\| two \| FAILED \| bbb \| .* 30 \| 1 of 2 runs passed \|/);
  expect(text).not.toContain('gone');
  expect(readSeconds(root)).toEqual({ one: 10, two: 30, three: 60 });
});
