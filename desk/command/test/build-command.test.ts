import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const valid = fileURLToPath(new URL('samples/valid/form.json', import.meta.url));

/** Makes a folder with forms by council/form, each with this id or its own place as id. */
function folderWith(forms: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('build-');
  for (const [place, id] of Object.entries(forms)) {
    const file = join(folder, 'forms', place, 'form.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, readFileSync(valid, 'utf8').replace('example/example', id));
  }
  return folder;
}

async function run(
  cwd: string,
  args: readonly string[],
  isInteractive: boolean = false,
): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await main(args, {
    cwd,
    isInteractive,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { status, ...said };
}

const made = [
  'answers.d.ts',
  'build.json',
  'index.d.ts',
  'index.js',
  'logic.js',
  'model.js',
  'pointers.d.ts',
  'receiver.d.ts',
  'receiver.js',
  'submission.schema.json',
];

describe('formwright build', () => {
  test('writes generated/ beside each form, reports each in a line, and skips what has not changed', async () => {
    const cwd = folderWith({ 'a/one': 'a/one', 'b/two': 'b/two' });
    expect(await run(cwd, ['build'])).toEqual({
      status: 0,
      out: '[1/2] built forms/a/one/form.json\n[2/2] built forms/b/two/form.json\n2 forms: 2 built, 0 unchanged, 0 failed; 0 errors, 0 warnings\n',
      err: '',
    });
    const generated = join(cwd, 'forms/a/one/generated');
    expect(readdirSync(generated).toSorted()).toEqual(made);
    expect(readdirSync(dirname(generated)).toSorted()).toEqual(['form.json', 'generated']);
    const before = statSync(join(generated, 'index.js')).mtimeMs;
    expect((await run(cwd, ['build'])).out).toContain('0 built, 2 unchanged');
    expect(statSync(join(generated, 'index.js')).mtimeMs).toBe(before);
  });

  test('--serve also writes what a page loads by address: a script whose hash form.json has, and which imports nothing', async () => {
    const cwd = folderWith({ 'a/one': 'a/one' });
    // What is built already is served too.
    await run(cwd, ['build']);
    expect((await run(cwd, ['build', '--serve', 'public'])).out).toContain('1 built');
    expect((await run(cwd, ['build', '--serve', 'public'])).out).toContain('0 built, 1 unchanged');
    const folder = join(cwd, 'public/a/one');
    const { id, languages } = JSON.parse(readFileSync(join(folder, 'form.json'), 'utf8')) as {
      readonly id: string;
      readonly languages: { readonly en: { readonly script: string; readonly integrity: string } };
    };
    const script = readFileSync(join(folder, languages.en.script), 'utf8');
    expect(id).toBe('a/one');
    expect(languages.en.integrity).toBe(`sha384-${createHash('sha384').update(script).digest('base64')}`);
    expect(script).not.toMatch(/\bimport\b|\beval\b|new Function/);
    expect(await import(pathToFileURL(join(folder, languages.en.script)).href)).toHaveProperty(
      'form.model.id',
      'a/one',
    );
  });

  test('--format json says what was built, and what is wrong', async () => {
    const cwd = folderWith({ 'a/one': 'a/one', 'a/two': 'b/two' });
    const { status, out } = await run(cwd, ['build', '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      forms: [
        { file: 'forms/a/one/form.json', status: 'built' },
        { file: 'forms/a/two/form.json', status: 'failed' },
      ],
      built: 1,
      errors: 1,
      diagnostics: [{ severity: 'error', file: 'forms/a/two/form.json' }],
    });
  });

  test('--watch builds again after a change of a form or of a block that it uses, and says what is wrong once', async () => {
    const cwd = folderWith({ 'a/one': 'a/one' });
    const file = join(cwd, 'forms/a/one/form.json');
    const block = join(cwd, 'blocks/name.json');
    const form = JSON.parse(readFileSync(file, 'utf8')) as { properties: Record<string, { properties: object }> };
    const [page = ''] = Object.keys(form.properties);
    Object.assign(form.properties[page]?.properties ?? {}, { fromBlock: { $ref: '../../../blocks/name.json' } });
    const write = (path: string, content: object): void => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(content));
    };
    write(block, { title: 'First', type: 'string' });
    write(file, form);
    const lines: string[] = [];
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const done = main(['build', '--watch', '--format', 'json'], {
      cwd,
      isInteractive: false,
      stopped,
      out: (text) => void lines.push(text),
      err: () => undefined,
    });
    const last = (): unknown => JSON.parse(lines.at(-1) ?? 'null');
    const answers = (): string => readFileSync(join(dirname(file), 'generated/model.js'), 'utf8');
    await expect.poll(last).toMatchObject({ built: 1, errors: 0 });
    write(block, { title: 'Second', type: 'string' });
    await expect.poll(answers).toContain('Second');
    write(block, { title: 'Third', type: 'strong' });
    await expect.poll(last).toMatchObject({ failed: 1 });
    expect(answers()).toContain('Second');
    write(block, { title: 'Fourth', type: 'string' });
    await expect.poll(answers).toContain('Fourth');
    await expect.poll(last).toMatchObject({ built: 1, errors: 0 });
    stop();
    expect([await done, lines.length]).toEqual([0, 4]);
  });

  test('a home page with an error is no form that failed', async () => {
    const cwd = folderWith({ 'a/one': 'a/one' });
    writeFileSync(join(cwd, 'forms/a/catalogue.json'), JSON.stringify({ title: 'Home', tiles: [{ form: 'a/two' }] }));
    const { status, out } = await run(cwd, ['build']);
    expect(status).toBe(1);
    expect(out).toContain('1 form: 1 built, 0 unchanged, 0 failed;');
    expect(out).not.toContain('; 0 errors');
  });

  test('builds a form again if its files were changed by hand, one is missing, or its definition has changed', async () => {
    const cwd = folderWith({ 'a/one': 'a/one' });
    const form = join(cwd, 'forms/a/one');
    await run(cwd, ['build']);
    writeFileSync(join(form, 'generated/index.js'), 'broken');
    expect((await run(cwd, ['build'])).out).toContain('1 built');
    expect(readFileSync(join(form, 'generated/index.js'), 'utf8')).not.toBe('broken');
    writeFileSync(
      join(form, 'form.json'),
      readFileSync(join(form, 'form.json'), 'utf8').replace('Is it urgent?', 'Is it very urgent?'),
    );
    expect((await run(cwd, ['build'])).out).toContain('1 built');
    expect(readFileSync(join(form, 'generated/model.js'), 'utf8')).toContain('Is it very urgent?');
  });

  test('keeps what was built before if the form now has an error, and builds the others', async () => {
    const cwd = folderWith({ 'a/one': 'a/one', 'b/two': 'b/two' });
    await run(cwd, ['build']);
    const form = join(cwd, 'forms/a/one');
    const before = readFileSync(join(form, 'generated/model.js'), 'utf8');
    writeFileSync(join(form, 'form.json'), '{');
    const { status, out } = await run(cwd, ['build', 'forms']);
    expect(status).toBe(1);
    expect(out).toContain('forms/a/one/form.json:1:1 error json-syntax');
    expect(out).toContain('0 built, 1 unchanged, 1 failed');
    expect(readFileSync(join(form, 'generated/model.js'), 'utf8')).toBe(before);
  });

  test('writes to DIR/council/form with --out, removes what an interrupted build left, and does not touch the forms', async () => {
    const cwd = folderWith({ 'a/one': 'a/one' });
    mkdirSync(join(cwd, 'site/a/.one-new-left'), { recursive: true });
    utimesSync(join(cwd, 'site/a/.one-new-left'), 0, 0);
    expect((await run(cwd, ['build', 'forms/a/one', '--out', 'site'])).status).toBe(0);
    expect(readdirSync(join(cwd, 'site/a'))).toEqual(['one']);
    expect(readdirSync(join(cwd, 'site/a/one')).toSorted()).toEqual(made);
    expect(existsSync(join(cwd, 'forms/a/one/generated'))).toBe(false);
  });

  test('refuses two forms that would be written to one folder', async () => {
    const cwd = folderWith({});
    for (const place of ['x/one', 'y/one']) {
      mkdirSync(join(cwd, place), { recursive: true });
      cpSync(valid, join(cwd, place, 'form.json'));
    }
    const { status, out } = await run(cwd, ['build', 'x', 'y', '--out', 'site']);
    expect(status).toBe(1);
    expect(out).toContain(
      'y/one/form.json:3:10 error duplicate-id The form `x/one/form.json` has the same `$id`, `example/example`.',
    );
  });

  test('says when it cannot write', async () => {
    const cwd = folderWith({ 'a/one': 'a/one' });
    writeFileSync(join(cwd, 'site'), 'a file');
    const { status, out } = await run(cwd, ['build', '--out', 'site']);
    expect(status).toBe(1);
    expect(out).toContain(' error cannot-write ');
  });

  test('two builds at the same time leave a complete folder', async () => {
    const cwd = folderWith({ 'a/one': 'a/one' });
    const command = fileURLToPath(new URL('../bin/formwright.js', import.meta.url));
    const builds = [1, 2, 3].map(() => promisify(execFile)(process.execPath, [command, 'build'], { cwd }));
    for (const { stdout } of await Promise.all(builds)) expect(stdout).toContain('0 failed');
    expect(readdirSync(join(cwd, 'forms/a/one')).toSorted()).toEqual(['form.json', 'generated']);
    expect(readdirSync(join(cwd, 'forms/a/one/generated')).toSorted()).toEqual(made);
    expect((await run(cwd, ['build'])).out).toMatch(/1 (?:built|unchanged)/);
  });

  test('shows one line of progress on a terminal, and removes it at the end', async () => {
    const cwd = folderWith({ 'a/one': 'a/one', 'b/two': 'b/two' });
    const { out, err } = await run(cwd, ['build'], true);
    expect(err).toBe('[1/2] forms/a/one/form.json\r\u001b[K[2/2] forms/b/two/form.json\r\u001b[K');
    expect(out).toBe('2 forms: 2 built, 0 unchanged, 0 failed; 0 errors, 0 warnings\n');
  });

  test('takes a definition, the folder of a form, a council or of councils, and each form once', async () => {
    const cwd = folderWith({ 'a/one': 'a/one', 'b/two': 'b/two' });
    for (const paths of [
      ['forms/a/one/form.json', 'forms/b'],
      ['forms/a', 'forms/b/two'],
      ['forms', 'forms/a'],
    ]) {
      expect((await run(cwd, ['build', ...paths])).out).toContain('2 forms: ');
    }
  });
});

describe('formwright check', () => {
  test('writes JSON for tools', async () => {
    const cwd = folderWith({ 'a/one': 'a/other' });
    const { status, out } = await run(cwd, ['check', '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual({
      forms: 1,
      errors: 1,
      warnings: 0,
      cannotTell: [],
      diagnostics: [
        {
          code: 'wrong-id',
          severity: 'error',
          params: { id: 'a/other', folder: 'a/one' },
          file: 'forms/a/one/form.json',
          pointer: '/$id',
          line: 3,
          column: 10,
          length: 9,
          suggestion: 'Write `a/one`.',
          message: '`$id` is `a/other`, but the form is in `a/one`.',
        },
      ],
    });
  });
});

test('prints its usage and its version', async () => {
  expect((await run('/', ['--help'])).out).toContain('USAGE formwright [OPTIONS] new|dev|check');
  expect((await run('/', ['check', '--help'])).out).toContain('--format=<text|json>');
  expect((await run('/', ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await run('/', [])).status).toBe(1);
  for (const args of [
    ['check', '--format', 'yaml'],
    ['build', '--out'],
    ['build', '--dry'],
    ['__proto__'],
    ['constructor'],
    ['build', '-x'],
  ]) {
    const { status, out, err } = await run('/', args);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^formwright: .+\n\n[\s\S]*USAGE/);
  }
});
