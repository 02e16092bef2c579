import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

/** Where the language lies: dialect, blocks, lists. Absolute. */
export const schemasFolder: string = dirname(
  createRequire(import.meta.url).resolve('@formwright/schemas/package.json'),
);

/** Gives the address by which a file of that folder is named from a file in `from`: `../../../schemas/dialect.json`. */
export function schemaAddress(from: string, name: string): string {
  const path = relative(from, join(schemasFolder, name)).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}
