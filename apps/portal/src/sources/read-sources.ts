import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LookupOption } from '@formwright/session';
import { makeSource, type Source } from './source.ts';

/** Sources by name, and one line for each file that cannot be used. */
export interface Sources {
  readonly sources: ReadonlyMap<string, Source>;
  readonly problems: readonly string[];
}

/**
 * Reads `FOLDER/NAME.json`: `{ "title", "entries": [{ "value", "hint" }] }`. Returns no sources if the folder does not
 * exist.
 */
export async function readSources(folder: string): Promise<Sources> {
  const sources = new Map<string, Source>();
  const problems: string[] = [];
  const files = existsSync(folder)
    ? (await readdir(folder)).filter((file) => /^[a-z0-9]+(-[a-z0-9]+)*\.json$/.test(file)).sort()
    : [];
  for (const file of files) {
    try {
      const { entries } = JSON.parse(await readFile(join(folder, file), 'utf8')) as { readonly entries?: unknown };
      if (!Array.isArray(entries) || !entries.every(isEntry))
        throw new Error('`entries` must be a list of objects with a `value`');
      sources.set(file.replace(/\.json$/, ''), makeSource(entries));
    } catch (error) {
      problems.push(`The source ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { sources, problems };
}

function isEntry(entry: unknown): entry is LookupOption {
  if (typeof entry !== 'object' || entry === null) return false;
  const { value, hint } = entry as { readonly value?: unknown; readonly hint?: unknown };
  return (
    typeof value === 'string' &&
    value.trim() === value &&
    value !== '' &&
    (hint === undefined || typeof hint === 'string')
  );
}
