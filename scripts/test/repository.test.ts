import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Checks what people who install from the repository need: hashes, licences, and a README for each package.

interface Locked {
  readonly link?: boolean;
  readonly integrity?: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const readJson = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>;
const lockOf = (path: string): Readonly<Record<string, Locked>> =>
  readJson(path)['packages'] as Readonly<Record<string, Locked>>;
const lock = lockOf('package-lock.json');
const fetchedLater = ['nodes', 'validators'].map((name) => `scripts/verify/${name}/package-lock.json`);
const workspaces = Object.keys(lock).filter((path) => path !== '' && !path.includes('node_modules/'));

test('every package in the lock file has a hash (npm run lock adds missing ones)', () => {
  const fetched = [...Object.entries(lock), ...fetchedLater.flatMap((path) => Object.entries(lockOf(path)))].filter(
    ([path, { link }]) => path.includes('node_modules/') && !link,
  );
  expect(
    fetched.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([path]) => path),
  ).toEqual([]);
  expect(fetched.length).toBeGreaterThan(500);
});

test.each(['package-lock.json', ...fetchedLater])(
  '%s names no registry, so that everybody installs from their own',
  (path) => {
    expect(readFileSync(join(root, path), 'utf8')).not.toContain('"resolved": "http');
  },
);

test.each(workspaces)('%s has a licence, a description and a README', (path) => {
  const { license, description } = readJson(`${path}/package.json`) as {
    readonly license?: string;
    readonly description?: string;
  };
  expect({ license, described: (description ?? '').length > 10 }).toEqual({ license: 'MIT', described: true });
  expect(readFileSync(join(root, path, 'README.md'), 'utf8')).toMatch(/^# .+\n\n[^\n]+/);
});

test.each(['README.md', 'LICENSE', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', '.changeset/README.md'])(
  '%s leads to files that are there',
  (path) => {
    const links = [...readFileSync(join(root, path), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, link = '']) => link,
    );
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  },
);

test('every module that a script imports exists, since the compiler does not read scripts', () => {
  const scripts = execFileSync('git', ['ls-files', 'scripts/*.js'], { cwd: root, encoding: 'utf8' }).split('\n');
  const imports = scripts
    .filter((script) => script !== '' && existsSync(join(root, script)))
    .flatMap((script) =>
      [...readFileSync(join(root, script), 'utf8').matchAll(/^(?:import|export|\}).*? from '(\.[^']+)';$/gm)].map(
        ([, module = '']) => ({ script, module }),
      ),
    );
  expect(imports.filter(({ script, module }) => !existsSync(join(root, dirname(script), module)))).toEqual([]);
  expect(imports.length).toBeGreaterThan(30);
});

test('no test has a shorter timeout than vitest.config.ts sets, because it would fail by chance on a busy machine', () => {
  const files = execFileSync('git', ['ls-files', '*.test.ts', '*.test.tsx', '*/test/*.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const hasty = files.split('\n').flatMap((file) => {
    const text = file !== '' && existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
    return [...text.matchAll(/\btimeout: ([\d_]+)|^ *\},?\s*([\d_]{4,}),?\s*\);$/gm)]
      .filter(([, named, last]) => Number((named ?? last ?? '').replaceAll('_', '')) < 300_000)
      .map(([found]) => `${file}: ${found.trim()}`);
  });
  expect(hasty).toEqual([]);
});
