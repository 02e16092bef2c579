import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CompiledCatalogue } from '@formwright/model';

/** The home pages of councils, by the names of their folders. */
export type Catalogues = ReadonlyMap<string, CompiledCatalogue>;

/**
 * Reads the built home pages of `FOLDER/<council>/generated`.
 *
 * @throws Error if a file is not JSON.
 */
export function readCatalogues(folder: string): Catalogues {
  const found = readdirSync(resolve(folder)).flatMap((council) => {
    const file = join(resolve(folder), council, 'generated', 'catalogue.json');
    return existsSync(file) ? [[council, JSON.parse(readFileSync(file, 'utf8')) as CompiledCatalogue] as const] : [];
  });
  return new Map(found);
}
