import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import type { Terminal } from '../src/terminal/terminal.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const folder = temporaryFolder('suggest-');
const samples = join(import.meta.dirname, 'samples');
// As deep as a sample, so that it finds the schemas.
const cwd = join(folder, 'a/b/c/form');
symlinkSync(join(import.meta.dirname, '../../../schemas'), join(folder, 'schemas'));
cpSync(join(samples, 'test-fails'), cwd, { recursive: true });

async function run(
  args: readonly string[],
  answer: boolean,
): Promise<{ readonly status: number; readonly said: string; readonly asked: readonly string[] }> {
  const said: string[] = [];
  const asked: string[] = [];
  const write = (text: string): void => void said.push(text);
  const confirm = async (question: string): Promise<boolean> => {
    asked.push(question);
    return answer;
  };
  const nobody = async (): Promise<undefined> => undefined;
  const terminal: Terminal = {
    cwd,
    isInteractive: false,
    prompts: { confirm, text: nobody, select: nobody },
    out: write,
    err: write,
  };
  return { status: await main(args, terminal), said: said.join(''), asked };
}

const file = join(cwd, 'scenarios.json');

test('nothing is written until the person agrees', async () => {
  const before = readFileSync(file, 'utf8');
  const { status, asked } = await run(['test', '.', '--suggest'], false);
  expect([status, asked.length, readFileSync(file, 'utf8')]).toEqual([1, 1, before]);
});

test('suggestions are added at the end, the rest of the file stays as it was, and then everything is covered', async () => {
  const before = readFileSync(file, 'utf8')
    .trimEnd()
    .replace(/\s*\]\s*\}$/, '');
  const { status, said } = await run(['test', '.', '--suggest'], true);
  expect(status).toBe(0);
  expect(said).toContain('2 scenarios suggested');
  expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
  const tested = (await run(['test', '.'], true)).said;
  expect(tested).toContain('100% covered');
  expect(tested).toContain('2 suggested: read them and check that this is what you meant');
  expect((await run(['test', '.', '--suggest'], true)).said).toContain('0 scenarios suggested');
});
