import type { FormModel } from '@formwright/model';

/** Keys of the model whose strings are shown to people. */
const textual = new Set([
  'title',
  'label',
  'paper',
  'hint',
  'filledInBy',
  'guidance',
  'filledInBy',
  'navigation',
  'entryLabel',
  'addLabel',
  'text',
  'texts',
  'content',
  'items',
  'confirmation',
  'messages',
  'prefix',
  'suffix',
  'owner',
  'teams',
  'untranslated',
]);

/** Words in curly brackets, by name. */
type Words = { readonly [name: string]: string };

/**
 * Fills in the words in curly brackets in one text. A word without a value stays as it is. `encode` is applied to each
 * value.
 */
export function fillWords(text: string, words: Words, encode: (word: string) => string = String): string {
  return text.replace(/\{([A-Za-z][\w.]*)\}/g, (whole, name: string) =>
    Object.hasOwn(words, name) ? encode(words[name] as string) : whole,
  );
}

/**
 * Returns a model with the words in curly brackets filled in, in every text, from the host's settings or else from the
 * definition. A word without a value stays as it is. In the address of a link a word is percent-encoded.
 */
export function withWords(model: FormModel, words: Words = {}): FormModel {
  const all: Words = { ...model.words, ...words };
  if (Object.keys(all).length === 0) return model;
  const fillIn = (value: unknown, key: string, readable: boolean): unknown => {
    if (typeof value === 'string')
      return readable ? fillWords(value, all) : key === 'href' ? fillWords(value, all, encodeURIComponent) : value;
    if (Array.isArray(value)) return value.map((item: unknown) => fillIn(item, key, readable));
    if (typeof value !== 'object' || value === null) return value;
    const inMessages = key === 'messages' || key === 'teams';
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, fillIn(item, name, inMessages || textual.has(name))]),
    );
  };
  return { ...(fillIn(model, '', false) as FormModel), words: all };
}
