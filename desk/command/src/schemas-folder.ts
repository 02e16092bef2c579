import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

/** The folder of the language: dialect, blocks and lists. An absolute path. */
export const schemasFolder: string = dirname(
  createRequire(import.meta.url).resolve('@formwright/schemas/package.json'),
);

/** Returns the relative address of a file of that folder, as a file in `from` names it: `../../../schemas/dialect.json`. */
export function schemaAddress(from: string, name: string): string {
  const path = relative(from, join(schemasFolder, name)).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}
