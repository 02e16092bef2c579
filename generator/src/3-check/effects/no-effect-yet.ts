import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { repeatsAround } from '../../2-resolve/names/resolve-name.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import type { Rule } from '../rule.ts';
import { isPrefilledRepeat } from '../fields/prefill.ts';

/** Nothing is written that has no effect yet: the rule reports what the language has but nothing draws or fills in. */
export const noEffectYet: Rule = ({ definition: { root }, nodes }) =>
  nodes.flatMap((node) => [...columns(node), ...prefill(node, root)]);

function columns(node: DefinitionNode): readonly RawDiagnostic[] {
  const keyword = node.keywords.get('x-ui');
  if (!keyword || memberOf(keyword, 'columns') === undefined) return [];
  return [
    diagnostic('no-effect-yet', keyword.placeOf('/columns'), {
      keyword: 'x-ui.columns',
      what: 'entries are not drawn as a table',
      suggestion: 'Remove it.',
    }),
  ];
}

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
