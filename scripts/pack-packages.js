import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Returns the folders of the packages that are published: every workspace that is not private. */
export function publicPackages() {
  const folders = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).workspaces.flatMap((pattern) =>
    pattern.endsWith('/*')
      ? readdirSync(join(root, pattern.slice(0, -2))).map((name) => `${pattern.slice(0, -1)}${name}`)
      : [pattern],
  );
  return folders.filter((folder) => !JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).private);
}

/**
 * Packs all packages into a folder, as they would be published. They must have been built.
 *
 * @param {string} into an existing folder
 * @returns {Record<string, { tarball: string, files: string[] }>} by name
 */
export function packPackages(into) {
  const packed = execFileSync(
    'npm',
    ['pack', '--json', '--pack-destination', into, ...publicPackages().flatMap((folder) => ['-w', folder])],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return Object.fromEntries(
    Object.values(JSON.parse(packed)).map(({ name, filename, files }) => [
      name,
      { tarball: join(into, filename), files: files.map(({ path }) => path) },
    ]),
  );
}
