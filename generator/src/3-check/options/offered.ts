import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { optionsAt } from '../../2-resolve/resolve.ts';
import { typeOf } from '../../2-resolve/types/answer-type.ts';
import type { Context, Rule } from '../rule.ts';

/** A row has some of the options of a question that is asked of all rows. */
export const offered: Rule = (context) => context.nodes.flatMap((node) => problemsOf(node, context));

function problemsOf(node: DefinitionNode, context: Context): readonly RawDiagnostic[] {
  const { name, offered: keyword } = node;
  if (!keyword || !Array.isArray(keyword.value)) return [];
  const options = optionsAt(node, context);
  if (options.length === 0 || typeOf(node, options) === 'strings')
    return [
      diagnostic('bad-rows', keyword.place, {
        problem: `\`${name}\` is not a question of whose options one is chosen, so a row cannot have some of them`,
      }),
    ];
  const start = node.keywords.get('default');
  if (start && !keyword.value.includes(start.value))
    return [
      diagnostic('bad-rows', keyword.place, {
        problem: `\`${name}\` starts with \`${String(start.value)}\`, which this row does not have`,
      }),
    ];
  const known = options.map(({ value }) => String(value));
  return keyword.value.flatMap((value: unknown, index) =>
    options.some((option) => option.value === value)
      ? []
      : [
          diagnostic('bad-rows', keyword.placeOf(`/${index}`), {
            problem: `\`${name}\` has no option \`${String(value)}\``,
            suggestion: didYouMean(String(value), known),
          }),
        ],
  );
}
