import { diagnostic, didYouMean } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { namesIn } from '../../2-resolve/keywords/members.ts';

/** Every condition that is used by name is in `x-form.conditions`. */
export const namedConditions: Rule = ({ definition, uses }) => {
  const declared = namesIn(definition.root.keywords.get('x-form'), 'conditions');
  return uses.conditions.flatMap(({ name, keyword, pointer }) =>
    declared.includes(name)
      ? []
      : [diagnostic('unknown-condition', keyword.placeOf(pointer), { name, suggestion: didYouMean(name, declared) })],
  );
};
