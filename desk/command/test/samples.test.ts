import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli.ts';

// A folder of samples/ is a case: what `formwright check .` says in it, or the command in its args.json, stands in its
// expected.txt, followed by the exit status. UPDATE_SAMPLES=1 writes what is said now: read the difference before
// committing it.

const samples = fileURLToPath(new URL('samples/', import.meta.url));

describe('samples', () => {
  test.each(readdirSync(samples))('%s', async (name) => {
    const cwd = join(samples, name);
    const written: string[] = [];
    const write = (text: string): void => void written.push(text);
    const args = existsSync(join(cwd, 'args.json'))
      ? (JSON.parse(readFileSync(join(cwd, 'args.json'), 'utf8')) as string[])
      : ['check', '.'];
    const status = await main(args, { cwd, isInteractive: false, out: write, err: write });
    const said = `${written.join('')}exit status ${status}\n`;
    const expected = join(cwd, 'expected.txt');
    if (process.env['UPDATE_SAMPLES']) writeFileSync(expected, said);
    expect(said).toBe(readFileSync(expected, 'utf8'));
  });
});
