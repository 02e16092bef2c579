import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { listTexts } from '../../2-resolve/texts/translatable.ts';
import { namesIn } from '../../2-resolve/keywords/members.ts';
import { wordsIn } from '../../2-resolve/texts/filled.ts';

/** Every fact, condition, word and part that the form declares is used. */
export const unused: Rule = ({ definition, nodes, texts, uses }) => {
  const parts = definition.parts
    .filter(({ isUsed }) => !isUsed)
    .map(({ name, place }) => diagnostic('unused-name', place, { kind: 'part', name }));
  const keyword = definition.root.keywords.get('x-form');
  if (!keyword) return parts;
  const used: Readonly<Record<string, ReadonlySet<unknown>>> = {
    context: new Set(uses.operands.map((operand) => operand.kind === 'fact' && operand.name)),
    conditions: new Set(uses.conditions.map(({ name }) => name)),
    words: new Set(
      [...texts, ...nodes.flatMap((node) => listTexts(node, definition))].flatMap(({ text }) => wordsIn(text)),
    ),
  };
  const kinds = { context: 'fact', conditions: 'condition', words: 'word' } as const;
  const names = Object.entries(kinds).flatMap(([member, kind]): readonly RawDiagnostic[] =>
    namesIn(keyword, member).flatMap((name) =>
      // What the council says is there for all its forms.
      used[member]?.has(name) || keyword.placeOf(`/${member}/${name}`).file !== keyword.place.file
        ? []
        : [diagnostic('unused-name', keyword.placeOf(`/${member}/${name}`), { kind, name })],
    ),
  );
  return [...names, ...parts];
};
