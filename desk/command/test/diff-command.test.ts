import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { main } from '../src/cli.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

interface Kinds {
  readonly title: string;
  readonly values: readonly string[];
  readonly version?: string;
}

/** Writes a repository's form, with a block and a list of its own. */
function write(cwd: string, { title, values, version = '1.0.0' }: Kinds): void {
  const files = {
    'schemas/blocks/person.json': { title: 'Person', type: 'object', properties: { name: { title, type: 'string' } } },
    'schemas/lists/kinds.json': { title: 'Kinds', entries: values.map((value) => ({ const: value, title: value })) },
    'forms/a/b/form.json': {
      $schema: '../../../schemas/dialect.json',
      $id: 'a/b',
      title: 'Form',
      type: 'object',
      'x-form': { version, owner: 'Council' },
      properties: {
        page: {
          title: 'Page',
          type: 'object',
          properties: {
            person: { $ref: '../../../schemas/blocks/person.json' },
            kind: { title: 'Kind', type: 'string', 'x-options': 'kinds' },
          },
        },
      },
    },
  };
  for (const [name, json] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), JSON.stringify(json));
  }
}

async function run(cwd: string, args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await main(['diff', ...args], {
    cwd,
    isInteractive: false,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { status, ...said };
}

test('two revisions are compared with the blocks and lists of each, without a checkout', async () => {
  const cwd = temporaryFolder('diff-');
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd,
      stdio: 'ignore',
    });
  git('init', '-q');
  write(cwd, { title: 'Name', values: ['one', 'two'] });
  git('add', '.');
  git('commit', '-qm', 'First');
  write(cwd, { title: 'Your name', values: ['one', 'three'], version: '1.0.1' });
  git('add', '.');
  git('commit', '-qm', 'Second');
  const { status, out } = await run(cwd, ['git:HEAD~1', 'git:HEAD', '--format', 'json', '--fail-on', 'breaking']);
  expect(status).toBe(1);
  const { forms, counts } = JSON.parse(out) as {
    forms: readonly { changes: readonly { pointer: string; code: string; class: string }[]; version: object }[];
    counts: object;
  };
  expect(forms[0]?.changes.map(({ pointer, code, class: of }) => [pointer, code, of])).toEqual([
    ['/page/kind', 'option-added', 'breaking'],
    ['/page/kind', 'option-removed', 'care'],
    ['/page/person/name', 'wording', 'safe'],
  ]);
  expect(forms[0]?.version).toEqual({ from: '1.0.0', to: '1.0.1', expected: '2.0.0', isRaised: false });
  expect(counts).toEqual({ breaking: 1, care: 1, safe: 1 });
  expect((await run(join(cwd, 'forms'), ['git:HEAD~1:a/b', 'git:HEAD:forms/a/b'])).out).toContain(
    'is new, and readers do not know it',
  );
  expect(await run(cwd, ['git:HEAD:forms/none', 'git:HEAD'])).toMatchObject({
    status: 1,
    err: 'formwright: `HEAD` has no `forms/none`\n',
  });
  expect(await run(cwd, ['git:nothing', 'git:HEAD'])).toMatchObject({
    status: 1,
    err: 'formwright: there is no revision `nothing`\n',
  });
  expect((await run(temporaryFolder('diff-'), ['git:HEAD'])).err).toBe('formwright: this is not a git repository\n');
});

test('a removed form is a breaking change, and so is a form with a different `$id`', async () => {
  const cwd = temporaryFolder('diff-');
  write(join(cwd, 'older'), { title: 'Name', values: ['one'] });
  write(join(cwd, 'newer'), { title: 'Name', values: ['one'] });
  cpSync(join(cwd, 'older/forms/a/b'), join(cwd, 'older/forms/a/c'), { recursive: true });
  renameSync(join(cwd, 'newer/forms/a/b'), join(cwd, 'newer/forms/a/d'));
  for (const form of ['older/forms/a/b', 'older/forms/a/c', 'newer/forms/a/d']) {
    const path = join(cwd, form, 'form.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace('"a/b"', `"${form.slice(-3)}"`)
        .replace('"x-options":"kinds"', '"maxLength":9'),
    );
  }
  const { status, out } = await run(cwd, ['older/forms', 'newer/forms', '--fail-on', 'breaking']);
  expect(status).toBe(1);
  expect(out).toContain('a/c was removed: its drafts can no longer be opened.');
  expect(out).toContain('3 forms: 2 breaking, 0 needing care, 0 safe');
  expect((await run(cwd, ['older/forms/a/b/form.json', 'newer/forms/a/d/form.json'])).out).toContain(
    '`$id` was `a/b` and is `a/d` now',
  );
});

test('a repository that belongs to another account, as on a shared drive: the command repeats what git says to do', async () => {
  const cwd = temporaryFolder('diff-');
  execFileSync('git', ['init', '-q'], { cwd });
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  const { status, err } = await run(cwd, ['git:main']);
  vi.unstubAllEnvs();
  expect(status).toBe(1);
  expect(err).toMatch(
    /^formwright: git will not read this repository, because it belongs to another account\. If you trust it, run `git config --global --add safe\.directory \/.*`$/m,
  );
});
