import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Definition, DefinitionNode } from '../../1-read/definition.ts';
import type { PlacedText } from '../../2-resolve/texts/texts.ts';
import type { Rule } from '../rule.ts';
import { listTexts } from '../../2-resolve/texts/translatable.ts';
import { namesIn } from '../../2-resolve/keywords/members.ts';
import { wordsIn } from '../../2-resolve/texts/form-words.ts';

/** Every fact, condition, word, working value and part that the form declares is used. A block’s may be for some forms. */
export const unused: Rule = ({ definition, nodes, texts, uses }) => {
  const parts = definition.parts
    .filter(({ isUsed }) => !isUsed)
    .map(({ name, place }) => diagnostic('unused-name', place, { kind: 'part', name }));
  const within = nodes.flatMap((node) => unusedOn(node, definition, texts));
  const read = new Set(uses.names.map(({ means }) => means));
  const values = nodes
    .filter((node) => node.kind === 'value' && node.place.file === definition.file && !read.has(node))
    .map(({ name, namePlace }) => diagnostic('unused-name', namePlace, { kind: 'working value', name }));
  const keyword = definition.root.keywords.get('x-form');
  if (!keyword) return [...within, ...values, ...parts];
  const used: Readonly<Record<string, ReadonlySet<unknown>>> = {
    context: new Set(uses.operands.map((operand) => operand.kind === 'fact' && operand.name)),
    conditions: new Set(uses.conditions.map(({ name }) => name)),
    words: new Set(
      [...texts, ...nodes.flatMap((node) => listTexts(node, definition))].flatMap(({ text }) => wordsIn(text)),
    ),
  };
  const kinds = { context: 'fact', conditions: 'condition', words: 'word' } as const;
  const named = new Set(nodes.flatMap(listsNamedBy));
  const lists = namesIn(keyword, 'lists')
    .filter((name) => !named.has(name))
    .map((name) => diagnostic('unused-name', keyword.placeOf(`/lists/${name}`), { kind: 'list', name }));
  const names = Object.entries(kinds).flatMap(([member, kind]): readonly RawDiagnostic[] =>
    namesIn(keyword, member).flatMap((name) =>
      // What the council says is there for all its forms.
      used[member]?.has(name) || keyword.placeOf(`/${member}/${name}`).file !== keyword.place.file
        ? []
        : [diagnostic('unused-name', keyword.placeOf(`/${member}/${name}`), { kind, name })],
    ),
  );
  return [...names, ...lists, ...within, ...values, ...parts];
};

/** Finds the words of a part, in the form's own file, that no text in the part has. */
function unusedOn(node: DefinitionNode, { file }: Definition, texts: readonly PlacedText[]): readonly RawDiagnostic[] {
  const keyword = node.keywords.get('x-words');
  if (!keyword || keyword.place.file !== file) return [];
  const used = new Set(
    texts
      .filter(({ use }) => use.node.path === node.path || use.node.path.startsWith(`${node.path}/`))
      .filter(({ use }) => use.keyword !== keyword)
      .flatMap(({ text }) => wordsIn(text)),
  );
  return Object.keys(keyword.value as object)
    .filter((name) => !used.has(name))
    .map((name) => diagnostic('unused-name', keyword.placeOf(`/${name}`), { kind: 'word', name }));
}

function listsNamedBy({ keywords }: DefinitionNode): readonly unknown[] {
  return [keywords.get('x-options')?.value, keywords.get('x-rows')?.value];
}
