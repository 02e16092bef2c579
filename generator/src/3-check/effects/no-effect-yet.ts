import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { repeatsAround } from '../../2-resolve/names/resolve-name.ts';
import type { Rule } from '../rule.ts';
import { isPrefilledRepeat } from '../fields/prefill.ts';

/** Nothing is written that has no effect yet: the rule reports what the language has but nothing draws or fills in. */
export const noEffectYet: Rule = ({ definition: { root }, nodes }) => nodes.flatMap((node) => prefill(node, root));

/**
 * Entries of a prefilled repeat come from the record with all their contents; in any other repeat a new entry begins
 * empty.
 */
function prefill(node: DefinitionNode, root: DefinitionNode): readonly RawDiagnostic[] {
  const keyword = node.keywords.get('x-prefill');
  const repeat = repeatsAround(node.path).at(-1);
  if (!keyword || keyword.value === false || repeat === undefined || isPrefilledRepeat(repeat, root)) return [];
  return [
    diagnostic('no-effect-yet', keyword.namePlace, {
      keyword: 'x-prefill',
      what: `an entry that a person adds to \`${repeat.split('/').at(-1) ?? ''}\` begins empty`,
      suggestion: 'Prefill the repeat, or a question outside it.',
    }),
  ];
}
