import type { ChoiceList, Definition, DefinitionNode, Keyword, Place } from '../../1-read/definition.ts';
import type { Catalogue } from '../../1-read/catalogue.ts';
import { catalogueTexts } from '../../language/catalogue.ts';
import { councilTexts, councilWords } from '../../language/council.ts';
import { entryFor } from './entry-for.ts';
import type { KeywordUse } from '../keywords/keyword-use.ts';
import { memberOf } from '../keywords/members.ts';
import { hasRows } from '../names/resolve-name.ts';
import { textsIn, textsOf } from './texts.ts';
import { translationIn, type Translation } from './translation.ts';
import { keywordUses, walkNodes } from '../keywords/walk-nodes.ts';

/** A text of a form that can have Welsh. */
export interface TranslatableText {
  readonly text: string;
  /** The place of the English. */
  readonly place: Place;
  /**
   * JSON Pointer into the definition with its blocks included: `/properties/you/properties/name/title`. Absent for an
   * entry of a shared list, and for what only the council's file says.
   */
  readonly pointer: string | undefined;
  readonly markdown: boolean;
  /** The path of its node. Absent if it has none. */
  readonly path?: string;
  /** The title of its page; absent for the form's own texts. */
  readonly page?: string;
}

/** Returns every text of a form that can have Welsh, in the order of the form, except texts without letters. */
export function translatableTexts(definition: Definition): readonly TranslatableText[] {
  const nodes = walkNodes(definition.root);
  const found = nodes.flatMap((node) => {
    const page = pageTitle(node, definition);
    const own = keywordUses([node]).flatMap(({ kind, keyword }) => textsOfKeyword({ node, kind, keyword }, definition));
    const listed = listTexts(node, definition);
    return [...own, ...listed].map((text) => (page === undefined ? text : { ...text, page }));
  });
  // What is asked of each row is written once.
  const seen = new Set<string>();
  const isFirst = ({ pointer }: TranslatableText): boolean =>
    pointer === undefined || (!seen.has(pointer) && seen.add(pointer) !== undefined);
  return [...found, ...textsOfCouncil(definition)].filter((text) => isFirst(text) && hasLetters(text.text));
}

/** Returns whether there is something to translate in a text, besides words in curly brackets. */
export function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{[^{}]*\}/g, ''));
}

/** Returns every text of a council's home page that can have Welsh. */
export function textsOfHomePage({ written }: Pick<Catalogue, 'written'>): readonly TranslatableText[] {
  return catalogueTexts(written.value)
    .filter(({ text }) => hasLetters(text))
    .map((one) => ({ ...one, place: written.placeOf(one.pointer) }));
}

/** Returns what people read of the council's file beside its forms, if the form does not use it itself. */
function textsOfCouncil({ council }: Definition): readonly TranslatableText[] {
  if (!council) return [];
  const { written, used } = council;
  const name = councilWords(written.value).filter(({ pointer }) => pointer === '/name' && !used.has(pointer));
  const all = [...name.map((word) => ({ ...word, markdown: false })), ...councilTexts(written.value)];
  return all.map(({ text, pointer, markdown }) => ({
    text,
    place: written.placeOf(pointer),
    pointer: undefined,
    markdown,
  }));
}

function textsOfKeyword(
  { node, kind, keyword }: KeywordUse,
  { root }: Pick<Definition, 'root'>,
): readonly TranslatableText[] {
  const at = `${definitionPointer(node.path, root)}${kind === 'entry' ? '/items' : ''}/${keyword.name}`;
  // Nobody reads it, because a more specific text replaces it.
  if (keyword.name === 'title' && kind === 'entry' && memberOf(node.keywords.get('x-ui'), 'entryLabel') !== undefined)
    return [];
  // A row's title and line of help are texts of `x-rows`, or of its list.
  const isOfRow = (pointer: string): boolean =>
    node.ofRow?.has(keyword.name) === true && (keyword.name !== 'x-ui' || pointer === '/hint');
  const texts = textsOf({ node, kind, keyword }).filter(({ pointer }) => !isOfRow(pointer));
  return texts.map(({ text, place, pointer, markdown }) => ({
    text,
    place,
    markdown,
    pointer: at + pointer,
    path: node.path,
  }));
}

/**
 * Returns the place of a node in the definition: `/you/needs/*\/date` is
 * `/properties/you/properties/needs/items/properties/date`. All rows of a section have the same.
 */
export function definitionPointer(path: string, root: DefinitionNode): string {
  let node: DefinitionNode | undefined = root;
  const steps = path.split('/').slice(1);
  return steps
    .map((name) => {
      if (name === '*') return '/items';
      const isRow = hasRows(node);
      node = node?.children.find((child) => child.name === name);
      return isRow ? '/additionalProperties' : `/properties/${name}`;
    })
    .join('');
}

/** Returns the texts of the list that has the choices of a field, or the rows of a section. */
export function listTexts(
  node: DefinitionNode,
  { file, lists }: Pick<Definition, 'file' | 'lists'>,
): readonly TranslatableText[] {
  const named = (node.keywords.get('x-options') ?? node.keywords.get('x-rows'))?.value;
  const list = typeof named === 'string' ? lists.get(named) : undefined;
  return (list?.entries ?? []).flatMap(({ title, hint, guidance }, index) => {
    const at = (member: string, text: string | undefined): readonly TranslatableText[] => {
      if (text === undefined || !list) return [];
      const place = list.placeOf(`/${index}/${member}`);
      return [
        { text, pointer: place.file === file ? place.pointer : undefined, markdown: member === 'guidance', place },
      ];
    };
    return [...at('title', title), ...at('description', hint), ...at('guidance', guidance)];
  });
}

function pageTitle({ path }: DefinitionNode, { root }: Definition): string | undefined {
  const page = root.children.find(({ name }) => name === path.split('/')[1]);
  const title = page?.keywords.get('title')?.value;
  return typeof title === 'string' ? title : page?.name;
}

/**
 * Returns the Welsh of a text: from the form, otherwise from beside the file that the text comes from, so that a shared
 * block is translated once. Undefined if there is none.
 */
export function welshOf(
  text: TranslatableText,
  definition: Definition,
): { readonly translation: Translation; readonly keyword: Keyword } | undefined {
  for (const keyword of entriesOf(text, definition)) {
    const translation = translationIn(keyword);
    if (translation && translation.cy.trim() !== '') return { translation, keyword };
  }
  return undefined;
}

/** Returns the entries for a text, beginning with the one that takes precedence. */
export function entriesOf({ text, pointer, place }: TranslatableText, { file, welsh }: Definition): readonly Keyword[] {
  const [form, own] = [welsh?.get(file), welsh?.get(place.file)];
  const inForm = pointer === undefined || !form ? undefined : entryFor(form, pointer, text);
  const beside = own && entryFor(own, place.pointer, text);
  return [...new Set([inForm, beside])].filter((entry) => entry !== undefined);
}

/** The place of a block's node in its file. */
const placeOfNode = /^(?:\/(?:properties|\$defs)\/[^/]+|\/items|\/additionalProperties)*/;

/**
 * Returns the text at a pointer into a block or list, if people read it in some form, though perhaps not in this one.
 */
export function sharedTextAt(
  pointer: string,
  source: string,
  { lists, welsh, council }: Pick<Definition, 'lists' | 'welsh' | 'council'>,
): string | undefined {
  const file = welsh?.get(source);
  const text = file?.textAt(pointer);
  if (!file || text === undefined) return undefined;
  if (council?.file === source)
    return [...councilTexts(council.written.value), ...councilWords(council.written.value)].some(
      (one) => one.pointer === pointer,
    )
      ? text
      : undefined;
  const isOf = (list: ChoiceList | undefined): boolean =>
    list !== undefined && (list.file === source || isOf(list.from));
  if ([...lists.values()].some(isOf))
    return /^\/entries\/\d+\/(?:title|description|guidance)$/.test(pointer) ? text : undefined;
  const node = placeOfNode.exec(pointer)?.[0] ?? '';
  const [name = '', ...within] = pointer.slice(node.length + 1).split('/');
  const texts = textsIn(name, file.valueAt(`${node}/${name}`));
  return texts.some(({ pointer: at }) => at === within.map((part) => `/${part}`).join('')) ? text : undefined;
}
