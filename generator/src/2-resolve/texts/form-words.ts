import type { Definition } from '../../1-read/definition.ts';
import { memberOf } from '../keywords/members.ts';

/** Words in curly brackets, by name. */
export type Words = Readonly<Record<string, string>>;

/** Returns the words in curly brackets of a text, each once. */
export function wordsIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/\{([^{}]*)\}/g), ([, name]) => name ?? ''))];
}

/** Returns the words of `x-form`. */
export function formWords({ root }: Pick<Definition, 'root'>): Words {
  const words = memberOf(root.keywords.get('x-form'), 'words') ?? {};
  return words as Words;
}

/**
 * Returns Markdown in which links lead to the addresses that they name by a word: `[charges]({link.charges})`. Such a
 * word is a whole address, so it is filled in before anything reads the Markdown.
 */
export function withAddresses(markdown: string, words: Words): string {
  return markdown.replaceAll(/(?<=\]\(<?)\{(link\.[\w.]+)\}/g, (whole, name: string) =>
    Object.hasOwn(words, name) ? String(words[name]) : whole,
  );
}
