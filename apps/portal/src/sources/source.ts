import type { LookupOption } from '@formwright/session';

/** What a form's `x-lookup` names: a list that is too long to choose from, and long enough to search in. */
export interface Source {
  /** The best entries for a text, those that begin with it first. */
  search(text: string): readonly LookupOption[];
  has(text: string): boolean;
}

/** More than this nobody reads; who does not find an entry among them types on. */
const most = 10;

/** Makes a source of entries. Capitals and accents make no difference to a search, nor does the order of words. */
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
