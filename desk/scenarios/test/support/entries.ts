import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A part of the reference: what one keyword, operator, calculation or format is. */
export interface Entry {
  readonly page: string;
  /** As its heading has it: `x-visible`, `x-form.paging`. */
  readonly name: string;
  readonly text: string;
  readonly examples: readonly Example[];
}

/** A piece of a definition, and what comes of answers to it. */
export interface Example {
  readonly definition: string;
  readonly rows: readonly { readonly given: string; readonly outcome: string }[];
}

export const folder = join(import.meta.dirname, '../../../../docs/reference');

/** Reads all entries of the reference: what stands below a heading with a name in code. */
export function readEntries(): readonly Entry[] {
  return readdirSync(folder).flatMap((page) =>
    readFileSync(join(folder, page), 'utf8')
      .split(/^## /m)
      .slice(1)
      .map((part) => {
        const [, name = '', text = ''] = /^(.*?)\n(.*)$/s.exec(part) ?? [];
        return { page, name: name.replaceAll('`', ''), text: text.trim(), examples: examplesIn(text) };
      }),
  );
}

/** A fenced example, and the table of answers and outcomes that may follow it. */
function examplesIn(text: string): readonly Example[] {
  return Array.from(
    text.matchAll(/^```json\n(.*?)^```\n(?:\n\| Answers \| Outcome \|\n\| --- \| --- \|\n((?:\|[^\n]*\|\n?)*))?/gms),
    ([, definition = '', table = '']) => ({
      definition,
      rows: table
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [given = '', outcome = ''] = line
            .slice(1, -1)
            .split(' | ')
            .map((cell) => cell.trim());
          return { given, outcome };
        }),
    }),
  );
}
