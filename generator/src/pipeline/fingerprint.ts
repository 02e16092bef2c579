import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Returns one hash of the generator itself: its code, the versions of its dependencies, and the schemas that it reads.
 */
export function generatorFingerprint(): string {
  const hash = createHash('sha256');
  const code = fileURLToPath(new URL('..', import.meta.url));
  const require = createRequire(import.meta.url);
  const schemas = dirname(require.resolve('@formwright/schemas/package.json'));
  hash.update(readFileSync(join(code, '../package.json')));
  for (const folder of [
    code,
    join(schemas, 'vocabularies'),
    join(dirname(require.resolve('@formwright/runtime')), '.'),
  ]) {
    for (const file of filesBelow(folder)) hash.update(`${relative(folder, file)}\0`).update(readFileSync(file));
  }
  return hash
    .update(readFileSync(join(schemas, 'dialect.json')))
    .update(readFileSync(join(schemas, 'list.json')))
    .update(readFileSync(join(schemas, 'council.json')))
    .update(readFileSync(join(schemas, 'catalogue.json')))
    .digest('hex');
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return /\.(?:js|ts|json)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
    });
}

/** Returns the hash of everything that a form's files are made from: its texts, its path, and the generator. */
export function fingerprintOf(
  texts: ReadonlyMap<string, string>,
  { file, generator }: { readonly file: string; readonly generator: string },
): string {
  const hash = createHash('sha256').update(generator);
  for (const [path, text] of [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`\0${relative(dirname(dirname(dirname(file))), path)}\0${text}`);
  }
  return hash.digest('hex');
}

/** Returns the hash of one text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
