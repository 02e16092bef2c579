import { diagnostic, didYouMean } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { memberOf } from '../value-of.ts';

/** Every condition that is used by name stands in `x-form.conditions`. */
export const namedConditions: Rule = ({ definition, uses }) => {
  const declared = Object.keys((memberOf(definition.root.keywords.get('x-form'), 'conditions') ?? {}) as object);
  return uses.conditions.flatMap(({ name, keyword, pointer }) =>
    declared.includes(name) ? [] : [diagnostic('unknown-condition', keyword.placeOf(pointer), { name }, didYouMean(name, declared))],
  );
};
