import type { LookupOption } from '@formwright/session';

/** A list for a form's `x-lookup` that is too long to choose from and is searched instead. */
export interface Source {
  /** Returns the best entries for a text, those that begin with it first. */
  search(text: string): readonly LookupOption[];
  has(text: string): boolean;
}

/** The most entries to return. People who do not find their entry type more. */
const most = 10;

/** Makes a source from entries. Searches ignore case, accents and the order of words. */
export function makeSource(entries: readonly LookupOption[]): Source {
  const values = new Set(entries.map(({ value }) => value));
  const searched = entries.map((entry) => ({
    entry,
    start: plain(entry.value),
    text: plain(`${entry.value} ${entry.hint ?? ''}`),
  }));
  return {
    search(text) {
      const words = plain(text).split(/\s+/).filter(Boolean);
      const found = searched.filter((candidate) => words.every((word) => candidate.text.includes(word)));
      const first = found.filter(({ start }) => start.startsWith(words.join(' ')));
      return [...new Set([...first, ...found])].slice(0, most).map(({ entry }) => entry);
    },
    has: (text) => values.has(text),
  };
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
