import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

interface Step {
  readonly name: string;
}
type Select = (
  steps: readonly Step[],
  options: { readonly shard: { readonly index: number; readonly count: number }; readonly only?: string },
  seconds: Readonly<Record<string, number>>,
) => readonly Step[];

const load = async (file: string): Promise<unknown> => import(new URL(`../verify/${file}`, import.meta.url).href);
const { treeKey } = (await load('tree-key.js')) as { treeKey: (root: string) => string };
const { selectSteps } = (await load('select-steps.js')) as { selectSteps: Select };
const { readOptions } = (await load('options.js')) as { readOptions: (words: readonly string[]) => unknown };

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verify-'));
  const git = (...words: string[]): unknown => execFileSync('git', words, { cwd: root });
  git('init', '--quiet');
  mkdirSync(join(root, 'docs'));
  writeFileSync(join(root, 'a.txt'), 'a');
  writeFileSync(join(root, '.gitignore'), '.verify/\n');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a', 'commit', '--quiet', '-m', 'a');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ['an edit', 'a.txt', 'b'],
  ['a new file that is not committed', 'new.test.ts', ''],
])('%s makes earlier passes stale', (_, path, text) => {
  const before = treeKey(root);
  writeFileSync(join(root, path), text);
  expect(treeKey(root)).not.toBe(before);
});

test('the summary and files that git ignores do not make earlier passes stale', () => {
  const before = treeKey(root);
  mkdirSync(join(root, '.verify'));
  for (const path of ['.verify/x.json', 'docs/verify.md', 'docs/verify.json']) writeFileSync(join(root, path), 'x');
  expect(treeKey(root)).toBe(before);
  execFileSync('git', ['add', '.'], { cwd: root });
  expect(treeKey(root)).toBe(before);
});

test('shards run each step once, and the longest step has a shard to itself', () => {
  const steps = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
  const shards = [1, 2].map((index) =>
    selectSteps(steps, { shard: { index, count: 2 } }, { c: 1000 }).map(({ name }) => name),
  );
  expect(shards).toEqual([['c'], ['a', 'b', 'd']]);
});

test.each(['0/2', '3/2', '2', 'a/b'])('--shard %s is refused', (shard) => {
  expect(() => readOptions(['--shard', shard])).toThrow(`not '${shard}'`);
});
