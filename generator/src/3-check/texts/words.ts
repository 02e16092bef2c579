import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { Definition, DefinitionNode, Place } from '../../1-read/definition.ts';
import { containerOf, nodeAtPath } from '../../2-resolve/names/resolve-name.ts';
import type { Rule } from '../rule.ts';
import { wordsIn } from '../../2-resolve/texts/filled.ts';
import type { Text } from '../../2-resolve/texts/texts.ts';
import { listTexts } from '../../2-resolve/texts/translatable.ts';
import { namesIn } from '../../2-resolve/keywords/members.ts';

/**
 * Every word in curly brackets has a value in `x-form.words`, so that people never see the brackets. The form defines
 * the words of a block or list, so a missing one is reported once, where the form refers to the block.
 */
export const words: Rule = ({ definition, nodes, texts }) => {
  const declared = namesIn(definition.root.keywords.get('x-form'), 'words');
  const found = new Map<string, RawDiagnostic>();
  const look = ({ text, place }: Pick<Text, 'text' | 'place'>, referring: () => Place | undefined): void => {
    for (const name of wordsIn(text)) {
      if (declared.includes(name)) continue;
      const suggestion =
        didYouMean(name, declared) ?? (name.trim() === '' ? undefined : whereToDefine(name, definition));
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
    look(text, () => referenceTo(text.use.node, definition));
  for (const node of nodes) {
    const named = node.keywords.get('x-options')?.place;
    for (const text of listTexts(node, definition))
      look(text, () => (named?.file === definition.file ? named : referenceTo(node, definition)));
  }
  return [...nested, ...found.values()];
};

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
