import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Kind } from './answer.ts';

const folder = fileURLToPath(new URL('../../dist/browser/', import.meta.url));
const kinds: readonly string[] = ['js', 'css', 'svg'] satisfies Kind[];

/**
 * Reads the files that `build-client.js` has made for the browser. Returns them by file name, so that no other file can
 * be requested.
 *
 * @throws Error if they have not been built.
 */
export function readAssets(): ReadonlyMap<string, Answer> {
  const names = readdirSync(folder).filter((name) => kinds.includes(extname(name).slice(1)));
  return new Map(
    names.map((name) => [
      name,
      {
        kind: extname(name).slice(1) as Kind,
        body: readFileSync(join(folder, name)),
        headers: { 'cache-control': 'no-cache' },
      },
    ]),
  );
}
