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
const filesOf = (...patterns: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', ...patterns], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && existsSync(join(root, file)));
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

test.each(filesOf('*.md', 'LICENSE'))('%s leads to files and headings that are there', (path) => {
  const text = readFileSync(join(root, path), 'utf8').replaceAll(/^```[^]*?^```|`[^`\n]*`/gm, '');
  const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(
    ([, file = '', heading = '']) => ({ file: file === '' ? path : join(dirname(path), file), heading }),
  );
  expect(
    links.filter(
      ({ file, heading }) =>
        !existsSync(join(root, file)) || (heading !== '' && !headingsIn(file).includes(heading.toLowerCase())),
    ),
  ).toEqual([]);
});

/** Returns the anchors that GitHub makes of a file's headings. */
function headingsIn(file: string): readonly string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('every module that a script imports exists, since the compiler does not read scripts', () => {
  const imports = filesOf('scripts/*.js').flatMap((script) =>
    [...readFileSync(join(root, script), 'utf8').matchAll(/^(?:import|export|\}).*? from '(\.[^']+)';$/gm)].map(
      ([, module = '']) => ({ script, module }),
    ),
  );
  expect(imports.filter(({ script, module }) => !existsSync(join(root, dirname(script), module)))).toEqual([]);
  expect(imports.length).toBeGreaterThan(30);
});

test('no test has a shorter timeout than vitest.config.ts sets, because it would fail by chance on a busy machine', () => {
  const hasty = filesOf('*.test.ts', '*.test.tsx', '*/test/*.ts').flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(/\btimeout: ([\d_]+)|^ *\},?\s*([\d_]{4,}),?\s*\);$/gm)]
      .filter(([, named, last]) => Number((named ?? last ?? '').replaceAll('_', '')) < 900_000)
      .map(([found]) => `${file}: ${found.trim()}`);
  });
  expect(hasty).toEqual([]);
});
