import type { Definition, DefinitionNode, Keyword } from '../../1-read/definition.ts';
import { memberOf } from '../keywords/members.ts';
import { textsIn } from './texts.ts';

/** Words in curly brackets, by name. */
type Words = Readonly<Record<string, string>>;

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

/** Returns the same definition with the addresses of its links filled in, for what is made of it. */
export function filled(definition: Definition): Definition {
  const words = formWords(definition);
  const root = filledNode(definition.root, words);
  return root === definition.root ? definition : { ...definition, root };
}

function filledNode(node: DefinitionNode, words: Words): DefinitionNode {
  const keywords = filledKeywords(node.keywords, words);
  const entry = node.entry && filledKeywords(node.entry, words);
  const children = node.children.map((child) => filledNode(child, words));
  const isSame =
    keywords === node.keywords && entry === node.entry && children.every((child, at) => child === node.children[at]);
  return isSame ? node : { ...node, keywords, ...(entry && { entry }), children };
}

function filledKeywords(keywords: ReadonlyMap<string, Keyword>, words: Words): ReadonlyMap<string, Keyword> {
  const changed = Array.from(keywords.values()).flatMap((keyword): [string, Keyword][] => {
    const texts = textsIn(keyword.name, keyword.value)
      .filter(({ markdown }) => markdown)
      .map(({ text, pointer }) => ({ text, pointer, now: withAddresses(text, words) }))
      .filter(({ text, now }) => now !== text);
    const value = texts.reduce(
      (all, { pointer, now }) => withText(all, pointer.split('/').slice(1), now),
      keyword.value,
    );
    return texts.length === 0 ? [] : [[keyword.name, { ...keyword, value }]];
  });
  return changed.length === 0 ? keywords : new Map([...keywords, ...changed]);
}

/** Returns JSON with another text at a place. */
function withText(json: unknown, [name, ...rest]: readonly string[], text: string): unknown {
  if (name === undefined) return text;
  if (Array.isArray(json))
    return json.map((item, at) => (String(at) === name ? withText(item, rest, text) : (item as unknown)));
  const object = json as Readonly<Record<string, unknown>>;
  return { ...object, [name]: withText(object[name], rest, text) };
}
