import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { Definition, DefinitionNode, Place } from '../../1-read/definition.ts';
import { containerOf, nodeAtPath } from '../../2-resolve/names/resolve-name.ts';
import type { Rule } from '../rule.ts';
import { wordsIn } from '../../2-resolve/texts/form-words.ts';
import { isAnswer } from '../../2-resolve/texts/filled.ts';
import type { PlacedText, Text } from '../../2-resolve/texts/texts.ts';
import { wordsAround } from '../../2-resolve/texts/words-around.ts';
import { listTexts } from '../../2-resolve/texts/translatable.ts';
import { namesIn } from '../../2-resolve/keywords/members.ts';

/**
 * Every word in curly brackets has a value in `x-form.words`, so that people never see the brackets. The form defines
 * the words of a block or list, so a missing one is reported once, where the form refers to the block.
 */
export const words: Rule = ({ definition, nodes, texts }) => {
  const declared = namesIn(definition.root.keywords.get('x-form'), 'words');
  const found = new Map<string, RawDiagnostic>();
  const look = (
    { text, place }: Pick<Text, 'text' | 'place'>,
    { around, referring }: { readonly around: readonly string[]; readonly referring: () => Place | undefined },
  ): void => {
    for (const name of wordsIn(text)) {
      if (declared.includes(name) || around.includes(name)) continue;
      const suggestion =
        didYouMean(name, [...declared, ...around]) ??
        (name.trim() === '' ? undefined : whereToDefine(name, definition));
      const own = place.file === definition.file ? undefined : referring();
      const at = own ?? place;
      const key = `${name} ${at.file} ${at.offset}`;
      if (!found.has(key))
        found.set(key, {
          ...diagnostic('unknown-word', at, { name, suggestion }),
          ...(own ? { related: [place] } : {}),
        });
    }
  };
  const nested = texts.flatMap(({ text, place, use, pointer }) =>
    use.keyword.name === 'x-form' && pointer.startsWith('/words/') && wordsIn(text).length > 0
      ? [
          diagnostic('wrong-value', place, {
            keyword: `words.${pointer.slice('/words/'.length)}`,
            problem: 'must not have words in curly brackets, which are replaced only once',
          }),
        ]
      : [],
  );
  for (const text of texts.filter(({ place }) => !nested.some((one) => one.offset === place.offset)))
    look(text, { around: aroundOf(text, definition), referring: () => referenceTo(text.use.node, definition) });
  for (const node of nodes) {
    const named = node.keywords.get('x-options')?.place;
    for (const text of listTexts(node, definition))
      look(text, {
        around: [],
        referring: () => (named?.file === definition.file ? named : referenceTo(node, definition)),
      });
  }
  return [...nested, ...found.values(), ...nodes.flatMap((node) => halfSaid(node, definition))];
};

/** The words that a part has for the texts in it. What stands for a word may have a word of what is around the part. */
function aroundOf({ use: { node, keyword }, pointer }: PlacedText, { root }: Definition): readonly string[] {
  if (isAnswer(keyword.name, pointer)) return [];
  const around = wordsAround(node, root).filter((one) => keyword.name !== 'x-words' || one.place !== keyword.place);
  return around.flatMap(({ value }) => Object.keys(value as object));
}

/** A block speaks of a person with several words. If a form says some of them, it says all that the block uses. */
function halfSaid(node: DefinitionNode, definition: Definition): readonly RawDiagnostic[] {
  const { file, root } = definition;
  const keyword = node.keywords.get('x-words');
  if (!keyword || keyword.place.file === file) return [];
  const own = wordsAround(node, root).filter(({ place }) => place.file === file);
  const said = new Set([
    ...namesIn(root.keywords.get('x-form'), 'words'),
    ...own.flatMap(({ value }) => Object.keys(value as object)),
  ]);
  const names = Object.keys(keyword.value as object);
  const missing = names.filter((name) => !said.has(name));
  if (missing.length === 0 || missing.length === names.length) return [];
  const given = names.filter((name) => said.has(name));
  const quoted = (some: readonly string[]): string => some.map((name) => `\`${name}\``).join(', ');
  return [
    {
      ...diagnostic('half-worded', referenceTo(node, definition) ?? keyword.place, {
        given: quoted(given),
        missing: quoted(missing),
      }),
      related: [keyword.place],
    },
  ];
}

/** A form defines its own words. A telephone number or an address is the council's, if it has a file of its own. */
function whereToDefine(name: string, { council }: Definition): string {
  const [, kind, member] = /^(phone|link)\.(\w+)$/.exec(name) ?? [];
  return council && kind !== undefined && member !== undefined
    ? `Define it in \`council.json\`: \`"${kind}s": { ${JSON.stringify(member)}: "…" }\`.`
    : `Define it in \`x-form\`: \`"words": { ${JSON.stringify(name)}: "…" }\`.`;
}

/** Returns where the form refers to the block that contains a node: the nearest `$ref` in its own file. */
function referenceTo(node: DefinitionNode, { file, texts, root }: Definition): Place | undefined {
  for (
    let at: DefinitionNode | undefined = node;
    at;
    at = at.path === '' ? undefined : nodeAtPath(root, containerOf(at.path).replace(/\/\*$/, ''))
  ) {
    const here = at.namePlaces.find((place) => place.file === file);
    if (!here) continue;
    const written =
      at.place.file === file ? (texts.get(file) ?? '').slice(at.place.offset, at.place.offset + at.place.length) : '';
    const [, before = '', ref = ''] = /^([^{]*\{[^{}]*?"\$ref"\s*:\s*)("(?:[^"\\]|\\.)*")/.exec(written) ?? [];
    return ref === ''
      ? here
      : { file, pointer: `${at.place.pointer}/$ref`, offset: at.place.offset + before.length, length: ref.length };
  }
  return undefined;
}
