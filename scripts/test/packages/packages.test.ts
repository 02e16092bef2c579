import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { beforeAll, expect, test } from 'vitest';
import { packPackages, publicPackages, type PackedPackage } from '../../pack-packages.js';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

// Checks the packages as they would be published.

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folders = publicPackages();

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;

function packedOf(folder: string): PackedPackage {
  const found = packed[manifestOf(folder).name];
  if (!found) throw new Error(`${folder} was not packed.`);
  return found;
}

let packed: Readonly<Record<string, PackedPackage>>;

beforeAll(() => {
  packed = packPackages(temporaryFolder('packages-'));
});

test('whatever a published package needs of ours is published', () => {
  const names = folders.map((folder) => manifestOf(folder).name);
  const needed = folders.flatMap((folder) => Object.keys(manifestOf(folder).dependencies ?? {}));
  expect(needed.filter((name) => name.startsWith('@formwright/') && !names.includes(name))).toEqual([]);
  expect(names).toContain('@formwright/renderer-web-component');
});

test.each(folders)('%s has what people who install it need, and no more', (folder) => {
  const { files } = packedOf(folder);
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
  expect(readFileSync(join(root, folder, 'LICENSE'))).toEqual(readFileSync(join(root, 'LICENSE')));
  expect(files.filter((file) => /\.tsbuildinfo$|^test\/|\.test\./.test(file))).toEqual([]);
  // A debugger shows the source: maps name files that are in the package.
  const lost = files
    .filter((file) => /^dist\/.*\.js\.map$/.test(file))
    .flatMap((file) => {
      const { sources, sourcesContent } = JSON.parse(readFileSync(join(root, folder, file), 'utf8')) as {
        readonly sources: readonly string[];
        readonly sourcesContent?: readonly string[];
      };
      return sourcesContent ? [] : sources.map((source) => join(file, '..', source));
    })
    // A file of `dist` whose source is gone is left from an earlier build; publishing begins without any.
    .filter((source) => !files.includes(source) && (source.startsWith('..') || existsSync(join(root, folder, source))));
  expect(lost).toEqual([]);
});

test.each(folders)('publint finds nothing wrong with %s', async (folder) => {
  const { tarball } = packedOf(folder);
  expect(await findings(readFileSync(tarball))).toEqual([]);
});

/** Only for `import`: our packages are ES modules, which CommonJS of Node 20.20 and newer can `require`. */
const notOurs: readonly string[] = ['node10', 'node16-cjs'];

test.each(folders)('the types of %s are found by whoever imports it', async (folder) => {
  const { exports = {} } = manifestOf(folder);
  if (Object.keys(exports).every((entry) => /\*|\.css$/.test(entry))) return;
  const { tarball } = packedOf(folder);
  const checked = await checkPackage(createPackageFromTarballData(readFileSync(tarball)), {
    excludeEntrypoints: [/\.css$/],
  });
  expect(checked.types).toBeTruthy();
  expect(
    'problems' in checked
      ? checked.problems.filter((one: Problem) => !('resolutionKind' in one && notOurs.includes(one.resolutionKind)))
      : [],
  ).toEqual([]);
});

test('publint would find an entry that is not in the package', async () => {
  const folder = temporaryFolder('broken-');
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'broken', version: '1.0.0', type: 'module', exports: './missing.js' }),
  );
  const { messages } = await publint({ pkgDir: folder, pack: false });
  expect(messages.map(({ code }) => code)).toContain('FILE_DOES_NOT_EXIST');
});

test('the solver that a message advises is the one that fits', () => {
  const { peerDependencies } = manifestOf('desk/reasoning');
  const text = readFileSync(join(root, 'desk/reasoning/src/solver/solver-missing-error.ts'), 'utf8');
  expect(text).toContain(`const version = '${peerDependencies?.['z3-solver'] ?? ''}';`);
});

async function findings(tarball: Buffer): Promise<readonly unknown[]> {
  const bytes = new Uint8Array(tarball).buffer;
  const { messages } = await publint({ pack: { tarball: bytes }, level: 'suggestion' });
  return messages;
}
