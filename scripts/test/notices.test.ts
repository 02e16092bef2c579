import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const load = async (file: string): Promise<unknown> => import(new URL(`../notices/${file}`, import.meta.url).href);
const { makeNotices } = (await load('make-notices.js')) as { makeNotices: (root: string) => string };
const { shippedPackages } = (await load('shipped-packages.js')) as {
  shippedPackages: (root: string) => readonly string[];
};

test('the notices match the installed packages (npm run notices)', () => {
  expect(readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8')).toBe(makeNotices(root));
});

test.each([
  [
    'the portal’s pages',
    ['page.ts', 'print.ts', 'web-component.ts', 'react.tsx'].map((file) => `apps/portal/client/${file}`),
  ],
  [
    'the desk’s pages',
    ['shell/desk.ts', ...['react.tsx', 'web-component.ts', 'print.ts'].map((file) => `preview/preview-${file}`)].map(
      (file) => `desk/preview/client/${file}`,
    ),
  ],
  ['PDFs', ['renderers/print/src/index.ts']],
  ['the extension for VS Code', ['desk/vscode/src/extension.ts']],
])('every package whose code is in %s has its notice', async (_, entryPoints) => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    outdir: 'nowhere',
    logLevel: 'error',
    conditions: ['formwright-source', 'module', 'import'],
    // The native code of Typst, one package for each platform, has the licence of the package that loads it.
    external: ['vscode', 'virtual:forms', '@myriaddreamin/typst-ts-node-compiler-*'],
    loader: { '.css': 'empty', '.svg': 'empty' },
  });
  const bundled = Object.keys(metafile.inputs).flatMap(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  expect([...new Set(bundled)].filter((folder) => !shippedPackages(root).includes(folder))).toEqual([]);
  expect(bundled).not.toEqual([]);
});

test('the embedded font comes with the complete Open Font License', () => {
  expect(makeNotices(root)).toMatch(
    /Reserved Font Name 'Source'[\s\S]+SIL OPEN FONT LICENSE Version 1\.1[\s\S]+TERMINATION/,
  );
});
