import type { Definition, DefinitionNode, Keyword, Place } from '../../1-read/definition.ts';
import { escapeName } from '../../language/escape-name.ts';
import { translatableTexts, welshOf } from './translatable.ts';

/** The Welsh of texts, by the place of the English. */
type Welsh = ReadonlyMap<string, { readonly text: string; readonly place: Place }>;

/**
 * Returns the same definition with its texts in Welsh, if they have Welsh, and with their places in the files that the
 * Welsh comes from. So everything that is checked or made from texts works for both languages. An `enum` becomes a
 * `oneOf`, because its values are answers and must stay.
 */
export function inWelsh(definition: Definition): Definition {
  const texts = translatableTexts(definition).flatMap((text) => {
    const found = welshOf(text, definition);
    return found
      ? [[keyOf(text.place), { text: found.translation.cy, place: found.keyword.placeOf('/cy') }] as const]
      : [];
  });
  const welsh: Welsh = new Map(texts);
  return { ...definition, root: nodeInWelsh(definition.root, welsh), lists: listsInWelsh(definition, welsh) };
}

function keyOf({ file, pointer }: Place): string {
  return `${file}#${pointer}`;
}

function nodeInWelsh(node: DefinitionNode, welsh: Welsh): DefinitionNode {
  const keywords = (written: ReadonlyMap<string, Keyword>): ReadonlyMap<string, Keyword> =>
    new Map(
      Array.from(written.values(), (keyword) => keywordInWelsh(keyword, welsh)).map((keyword) => [
        keyword.name,
        keyword,
      ]),
    );
  return {
    ...node,
    keywords: keywords(node.keywords),
    ...(node.entry ? { entry: keywords(node.entry) } : {}),
    children: node.children.map((child) => nodeInWelsh(child, welsh)),
  };
}

function keywordInWelsh(written: Keyword, welsh: Welsh): Keyword {
  const keyword = withTitledOptions(written);
  const found = (pointer: string): ReturnType<Welsh['get']> => welsh.get(keyOf(keyword.placeOf(pointer)));
  const value = (json: unknown, pointer: string): unknown => {
    if (typeof json === 'string') return found(pointer)?.text ?? json;
    if (Array.isArray(json)) return json.map((item, index) => value(item, `${pointer}/${index}`));
    if (typeof json !== 'object' || json === null) return json;
    return Object.fromEntries(
      Object.entries(json).map(([name, item]) => [
        name,
        name === 'const' ? item : value(item, `${pointer}/${escapeName(name)}`),
      ]),
    );
  };
  return {
    ...keyword,
    value: value(keyword.value, ''),
    place: found('')?.place ?? keyword.place,
    placeOf: (pointer) => found(pointer)?.place ?? keyword.placeOf(pointer),
  };
}

/** Choices whose values are their labels get labels of their own. */
function withTitledOptions(keyword: Keyword): Keyword {
  const { name, value } = keyword;
  const choices = name === 'enum' ? value : name === 'items' ? (value as { readonly enum?: unknown }).enum : undefined;
  if (!Array.isArray(choices)) return keyword;
  const oneOf = choices.map((choice: unknown) => ({ const: choice, title: String(choice) }));
  if (name === 'enum')
    return {
      ...keyword,
      name: 'oneOf',
      value: oneOf,
      placeOf: (pointer) => keyword.placeOf(pointer.replace(/^(\/\d+)\/title$/, '$1')),
    };
  const { enum: _, ...rest } = value as { readonly enum: unknown };
  return {
    ...keyword,
    value: { ...rest, oneOf },
    placeOf: (pointer) => keyword.placeOf(pointer.replace(/^\/oneOf(\/\d+)(?:\/\w+)?$/, '/enum$1')),
  };
}

function listsInWelsh({ lists }: Definition, welsh: Welsh): Definition['lists'] {
  return new Map(
    Array.from(lists, ([name, list]) => {
      const text = (english: string, pointer: string): string =>
        welsh.get(keyOf(list.placeOf(pointer)))?.text ?? english;
      const entries = list.entries.map((entry, index) => ({
        ...entry,
        title: text(entry.title, `/${index}/title`),
        ...(entry.hint === undefined ? {} : { hint: text(entry.hint, `/${index}/description`) }),
        ...(entry.guidance === undefined ? {} : { guidance: text(entry.guidance, `/${index}/guidance`) }),
      }));
      return [
        name,
        {
          ...list,
          entries,
          placeOf: (pointer) => welsh.get(keyOf(list.placeOf(pointer)))?.place ?? list.placeOf(pointer),
        },
      ];
    }),
  );
}
