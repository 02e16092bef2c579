import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Definition, DefinitionNode } from '../../1-read/definition.ts';
import { sharedQuestions, type SharedQuestion } from '../../2-resolve/keywords/shared-questions.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import type { Rule } from '../rule.ts';

/**
 * No two questions are the same, or nobody could say whose answer another form gets. What a form says to be about
 * something has a question that forms share.
 */
export const about: Rule = ({ definition, nodes }) => {
  const shared = sharedQuestions(definition);
  return [...twice(shared), ...useless(nodes, { shared, definition })];
};

function useless(
  nodes: readonly DefinitionNode[],
  { shared, definition }: { readonly shared: readonly SharedQuestion[]; readonly definition: Definition },
): readonly RawDiagnostic[] {
  const used = new Set(shared.map(({ about }) => about));
  const named = nodes.filter((node) => typeof valueOf(node, 'x-about') === 'string');
  return nodes.flatMap((node) => {
    const keyword = node.keywords.get('x-about');
    if (!keyword || keyword.place.file !== definition.file || used.has(node)) return [];
    const isEnd = keyword.value === false;
    const isOfBlock = node.origin?.file !== definition.file;
    if (isEnd && (isOfBlock || named.some(({ path }) => node.path.startsWith(`${path}/`)))) return [];
    const [what, suggestion] = isEnd
      ? ['nothing around it is about something', 'Remove it.']
      : [
          'no question of a block is in it that another form could ask too',
          'Remove it, or ask by a block: `"$ref": "../../../schemas/blocks/person.json"`.',
        ];
    return [diagnostic('no-effect', keyword.namePlace, { keyword: 'x-about', what, suggestion })];
  });
}

/** Reports each part once, although all its questions are there twice. */
function twice(shared: readonly SharedQuestion[]): readonly RawDiagnostic[] {
  const first = new Map<string, SharedQuestion>();
  const reported = new Set<unknown>();
  return shared.flatMap((question) => {
    const { key, about } = question;
    const before = first.get(key);
    if (!before) {
      first.set(key, question);
      return [];
    }
    if (reported.has(about)) return [];
    reported.add(about);
    const name = String(about.keywords.get('x-about')?.value);
    return [
      {
        ...diagnostic('about-twice', about.namePlace, { name, path: about.path, other: before.about.path }),
        related: [before.about.namePlace],
      },
    ];
  });
}
