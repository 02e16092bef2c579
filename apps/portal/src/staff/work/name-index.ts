import { createHmac } from 'node:crypto';

/** Beginnings shorter than this find too much, and longer ones hardly anything more. In letters. */
const [shortest, longest] = [2, 12];

/** How many words of a search count. */
const mostWords = 4;

/**
 * Finds names by the beginnings of their words, without regard to case, accents or order. Only keyed hashes are stored, so
 * that the index says nothing to anybody without the key.
 */
export interface NameIndex {
  /** Returns what is stored of a name. */
  stored(name: string): readonly string[];
  /** Returns what a name must have stored to be found. Empty if nothing could be found by name. */
  sought(text: string): readonly string[];
}

/** Makes the index. `secret`: see `secretOf`. */
export function nameIndex(secret: string): NameIndex {
  const key = createHmac('sha256', secret).update('formwright names').digest();
  const hash = (word: string): string => createHmac('sha256', key).update(word).digest('base64url').slice(0, 22);
  return {
    stored(name) {
      const beginnings = wordsOf(name).flatMap((word) => {
        const letters = [...word].slice(0, longest);
        return letters.flatMap((_, at) => (at + 1 < shortest ? [] : [letters.slice(0, at + 1).join('')]));
      });
      return [...new Set(beginnings)].map(hash);
    },
    sought: (text) =>
      wordsOf(text)
        .map((word) => [...word].slice(0, longest).join(''))
        .filter((word) => [...word].length >= shortest)
        .slice(0, mostWords)
        .map(hash),
  };
}

/** An apostrophe or a hyphen is within a word: O’Neill is found as oneill, and Smith-Jones by either half. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mark}|['’]/gu, '')
    .toLowerCase();
  return plain.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word !== '');
}
