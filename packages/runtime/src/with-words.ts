import type { FormModel } from '@formwright/model';

/** Keys of the model whose strings people read. */
const textual = new Set([
  'title', 'label', 'hint', 'guidance', 'navigation', 'entryLabel', 'addLabel', 'text', 'texts', 'content', 'items', 'confirmation', 'messages',
  'prefix', 'suffix', 'owner', 'teams', 'untranslated',
]);

/**
 * Fills in the words in curly brackets, in every text of a form, from the host's settings or else the definition's own. A
 * word nobody gives stays as it stands. In a link's address a word is percent-encoded.
 */
export function withWords(model: FormModel, words: { readonly [name: string]: string } = {}): FormModel {
  const all = new Map([...Object.entries(model.words), ...Object.entries(words)]);
  if (all.size === 0) return model;
  const fill = (text: string, encode: (word: string) => string): string =>
    text.replace(/\{([A-Za-z][\w.]*)\}/g, (whole, name: string) => (all.has(name) ? encode(all.get(name) as string) : whole));
  const fillIn = (value: unknown, key: string, readable: boolean): unknown => {
    if (typeof value === 'string') return readable ? fill(value, String) : key === 'href' ? fill(value, encodeURIComponent) : value;
    if (Array.isArray(value)) return value.map((item: unknown) => fillIn(item, key, readable));
    if (typeof value !== 'object' || value === null) return value;
    const inMessages = key === 'messages' || key === 'teams';
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fillIn(item, name, inMessages || textual.has(name))]));
  };
  return { ...(fillIn(model, '', false) as FormModel), words: Object.fromEntries(all) };
}
