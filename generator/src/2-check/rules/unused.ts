import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { textsOf } from '../texts.ts';
import { namesIn } from '../members.ts';
import { wordsIn } from './words.ts';

/** Every fact, condition and word that the form declares is used. */
export const unused: Rule = ({ definition, keywords, uses }) => {
  const keyword = definition.root.keywords.get('x-form');
  if (!keyword) return [];
  const used: Readonly<Record<string, ReadonlySet<unknown>>> = {
    context: new Set(uses.operands.map(({ json }) => json['context'])),
    conditions: new Set(uses.conditions.map(({ name }) => name)),
    words: new Set(keywords.flatMap(textsOf).flatMap(({ text }) => wordsIn(text))),
  };
  const kinds = { context: 'fact', conditions: 'condition', words: 'word' } as const;
  return Object.entries(kinds).flatMap(([member, kind]): readonly RawDiagnostic[] =>
    namesIn(keyword, member).flatMap((name) =>
      used[member]?.has(name) ? [] : [diagnostic('unused-name', keyword.placeOf(`/${member}/${name}`), { kind, name })],
    ),
  );
};
