import { fillWords } from '@formwright/runtime';
import type { Definition, DefinitionNode, Keyword } from '../../1-read/definition.ts';
import type { WrittenText } from '../../language/keywords/texts.ts';
import { formWords, withAddresses, type Words } from './form-words.ts';
import { textsIn } from './texts.ts';
import { wordsOn } from './words-around.ts';

/**
 * Returns the same definition with the addresses of its links and the words of its parts filled in, for what is made of
 * it. The words of the form itself are filled in when it is shown, because a host can override them.
 */
export function filled(definition: Definition): Definition {
  const addresses = formWords(definition);
  const root = filledNode(definition.root, (node) => ({ addresses, words: wordsOn(node, definition) }));
  return root === definition.root ? definition : { ...definition, root };
}

/** Returns a text with what is filled in when a form is compiled. */
export function fillIn(
  { text, markdown }: Pick<WrittenText, 'text' | 'markdown'>,
  { addresses, words }: Filling,
): string {
  const filledIn = fillWords(text, words);
  return markdown ? withAddresses(filledIn, addresses) : filledIn;
}

/** What is filled in on a node. */
export interface Filling {
  /** The words of the form, which can be addresses of links. */
  readonly addresses: Words;
  readonly words: Words;
}

type FillingOf = (node: DefinitionNode) => Filling;

function filledNode(node: DefinitionNode, fillingOf: FillingOf): DefinitionNode {
  const filling = fillingOf(node);
  const keywords = filledKeywords(node.keywords, filling);
  const entry = node.entry && filledKeywords(node.entry, filling);
  const children = node.children.map((child) => filledNode(child, fillingOf));
  const isSame =
    keywords === node.keywords && entry === node.entry && children.every((child, at) => child === node.children[at]);
  return isSame ? node : { ...node, keywords, ...(entry && { entry }), children };
}

function filledKeywords(keywords: ReadonlyMap<string, Keyword>, filling: Filling): ReadonlyMap<string, Keyword> {
  const changed = Array.from(keywords.values()).flatMap((keyword): [string, Keyword][] => {
    const texts = (keyword.name === 'x-words' ? [] : textsIn(keyword.name, keyword.value))
      .filter(({ pointer }) => !isAnswer(keyword.name, pointer))
      .map((text) => ({ ...text, now: fillIn(text, filling) }))
      .filter(({ text, now }) => now !== text);
    const value = texts.reduce(
      (all, { pointer, now }) => withText(all, pointer.split('/').slice(1), now),
      keyword.value,
    );
    return texts.length === 0 ? [] : [[keyword.name, { ...keyword, value }]];
  });
  return changed.length === 0 ? keywords : new Map([...keywords, ...changed]);
}

/** The labels of an `enum` are its values too, which stay as they are. */
export function isAnswer(keyword: string, pointer: string): boolean {
  return keyword === 'enum' || (keyword === 'items' && pointer.startsWith('/enum'));
}

/** Returns JSON with another text at a place. */
function withText(json: unknown, [name, ...rest]: readonly string[], text: string): unknown {
  if (name === undefined) return text;
  if (Array.isArray(json))
    return json.map((item, at) => (String(at) === name ? withText(item, rest, text) : (item as unknown)));
  const object = json as Readonly<Record<string, unknown>>;
  return { ...object, [name]: withText(object[name], rest, text) };
}
