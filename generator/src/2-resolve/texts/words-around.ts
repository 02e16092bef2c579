import { fillWords } from '@formwright/runtime';
import type { Definition, DefinitionNode, Keyword } from '../../1-read/definition.ts';
import { isJson } from '../keywords/is-json.ts';
import { containerOf, nodeAtPath } from '../names/resolve-name.ts';
import { formWords, type Words } from './form-words.ts';
import type { PlacedText } from './texts.ts';

/** Returns the `x-words` on a node and around it, the nearest first. */
export function wordsAround(node: DefinitionNode, root: DefinitionNode): readonly Keyword[] {
  const found: Keyword[] = [];
  for (
    let at: DefinitionNode | undefined = node;
    at && at.path !== '';
    at = nodeAtPath(root, containerOf(at.path).replace(/\/\*$/, ''))
  ) {
    const keyword = at.keywords.get('x-words');
    if (keyword && isJson(keyword.value)) found.push(keyword);
  }
  return found;
}

/**
 * Returns the words that are filled in on a node when a form is compiled: first those that the form says on the node or
 * around it, the nearest first; then, of what the form says nowhere, those of the block.
 */
export function wordsOn(node: DefinitionNode, definition: Pick<Definition, 'file' | 'root'>): Words {
  const around = wordsAround(node, definition.root);
  if (around.length === 0) return {};
  const ofForm = formWords(definition);
  const isOwn = ({ place }: Keyword): boolean => place.file === definition.file;
  const [own, blocks] = [around.filter(isOwn), around.filter((keyword) => !isOwn(keyword))];
  const said = nested(own);
  return { ...nested(blocks, { instead: said, except: ofForm }), ...said };
}

/** Returns whether a text is what a block has for a word that the form says itself, so that nobody reads it. */
export function isReplacedWord(
  { use: { node, keyword }, pointer }: PlacedText,
  definition: Pick<Definition, 'file' | 'root'>,
): boolean {
  if (keyword.name !== 'x-words' || keyword.place.file === definition.file) return false;
  const own = wordsAround(node, definition.root).filter(({ place }) => place.file === definition.file);
  const said = [formWords(definition), ...own.map(({ value }) => value as Words)];
  return said.some((words) => Object.hasOwn(words, pointer.slice(1)));
}

/**
 * Returns the words of parts, the innermost first. What stands for a word may have words of what is around its part: in
 * a block, those that the form says there instead of the block, and none of the form's own, which are filled in later.
 */
function nested(
  parts: readonly Keyword[],
  { instead = {}, except = {} }: { readonly instead?: Words; readonly except?: Words } = {},
): Words {
  return parts.toReversed().reduce<Words>((outer, { value }) => {
    const around = { ...outer, ...instead };
    const texts = Object.entries(value as Words)
      .filter(([name]) => !Object.hasOwn(except, name))
      .map(([name, text]) => [name, fillWords(text, around)] as const);
    return { ...outer, ...Object.fromEntries(texts) };
  }, {});
}
