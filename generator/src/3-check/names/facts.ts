import { diagnostic, didYouMean } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { namesIn } from '../../2-resolve/keywords/members.ts';

/** Every fact that a condition reads is declared in `x-form.context`. */
export const facts: Rule = ({ definition, uses }) => {
  const declared = namesIn(definition.root.keywords.get('x-form'), 'context');
  return uses.operands.flatMap((operand) => {
    if (operand.kind !== 'fact' || declared.includes(operand.name)) return [];
    const { name, keyword, pointer } = operand;
    return [
      diagnostic('unknown-fact', keyword.placeOf(`${pointer}/context`), {
        name,
        suggestion: didYouMean(name, declared),
      }),
    ];
  });
};
