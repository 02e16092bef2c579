import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Makes Node look for Z3 in vain, as where it has not been installed. */
const withoutZ3 = `data:text/javascript,${encodeURIComponent(`
  import { register } from 'node:module';
  register('data:text/javascript,' + encodeURIComponent(\`export async function resolve(name, context, next) {
    if (name === 'z3-solver') throw Object.assign(new Error('not found'), { code: 'ERR_MODULE_NOT_FOUND' });
    return next(name, context);
  }\`));
`)}`;
const command = join(import.meta.dirname, '../bin/formwright.js');

function run(...words: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', withoutZ3, command, ...words], {
    cwd: join(import.meta.dirname, 'samples'),
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

test('a check that needs the solver says so, and how to install it, and does not pass', () => {
  const { status, out, err } = run('check', 'never-visible');
  expect(out).toContain('1 form: 0 errors');
  expect(err).toBe(
    'formwright: 1 form could not be checked as a whole: this needs the solver, which is not installed. To install it: `npm install --save-dev z3-solver@5.2.0`\n',
  );
  expect(status).toBe(1);
});

test('so does every other command that asks the solver', () => {
  const { status, err } = run('test', 'never-visible', '--suggest', '--yes');
  expect(err).toMatch(/^formwright: this needs the solver, which is not installed\. [^\n]+\n$/);
  expect(status).toBe(1);
});
