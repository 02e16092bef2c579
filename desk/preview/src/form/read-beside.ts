import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readableFor } from '@formwright/generator';
import type { Beside } from '../desk-state.ts';

const name = /^[^.].*\.json$/;

/**
 * Reads the JSON files in a folder beside a form, in order of their names. Files that are not JSON objects are left out:
 * other tools report them.
 */
export function readBeside<Content extends object>(folder: string): readonly Beside<Content>[] {
  return filesOf(folder).flatMap((file) => {
    const content = readJson(join(folder, file));
    return typeof content === 'object' && content !== null && !Array.isArray(content)
      ? [{ name: basename(file, '.json'), content: content as Content }]
      : [];
  });
}

function filesOf(folder: string): readonly string[] {
  try {
    const isReadable = readableFor(folder);
    return readdirSync(folder)
      .filter((file) => name.test(file) && isReadable(join(folder, file)))
      .toSorted();
  } catch {
    return [];
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
