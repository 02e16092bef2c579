import { diagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import type { Rule } from '../rule.ts';
import { alikeParts, partsOf } from './questions.ts';

/** What several parts of a form ask is written once, as rows or in `$defs`. */
export const alikeSections: Rule = (context) =>
  alikeParts(partsOf(context)).map((group) => {
    const [first, ...others] = group.map(({ node }) => node) as [DefinitionNode, ...DefinitionNode[]];
    return {
      ...diagnostic('alike-sections', first.namePlace, {
        name: first.name,
        others: others.map(({ name }) => `\`${name}\``).join(', '),
        suggestion: canBeRows([first, ...others])
          ? 'Write them as rows: a section with `x-rows`, and what is asked of each in `additionalProperties`.'
          : `Write the questions once in \`$defs\`, and refer to them: \`"${first.name}": { "$ref": "#/$defs/…" }\`.`,
      }),
      related: others.map(({ namePlace }) => namePlace),
    };
  });

/** Rows are sections side by side. Two are as well written with a `$ref`. */
function canBeRows(nodes: readonly DefinitionNode[]): boolean {
  const around = new Set(nodes.map(({ path }) => path.slice(0, path.lastIndexOf('/'))));
  return nodes.length > 2 && around.size === 1 && nodes.every(({ kind }) => kind === 'section');
}
