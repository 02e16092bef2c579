import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const schemas = dirname(createRequire(import.meta.url).resolve('@formwright/schemas/package.json'));

/** A shared file that a definition can name: a list of options or a block. */
export interface Shared {
  /** File name without its extension. */
  readonly name: string;
  readonly file: string;
  readonly title: string;
}

/** Returns the shared lists of options, which `x-options` names. */
export function sharedLists(): readonly Shared[] {
  return filesIn(join(schemas, 'lists'));
}

/** Returns the shared blocks, which `$ref` names by path. */
export function sharedBlocks(): readonly Shared[] {
  return filesIn(join(schemas, 'blocks'));
}

function filesIn(folder: string): readonly Shared[] {
  return readdirSync(folder)
    .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
    .map((name) => ({ name: name.replace('.json', ''), file: join(folder, name), title: titleOf(join(folder, name)) }));
}

function titleOf(file: string): string {
  try {
    const { title } = JSON.parse(readFileSync(file, 'utf8')) as { title?: unknown };
    return typeof title === 'string' ? title : '';
  } catch {
    return '';
  }
}
