import { diagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { optionsAt } from '../../2-resolve/resolve.ts';
import type { Context, Rule } from '../rule.ts';

/** Fewer questions in a row are as easily read one by one. */
const fewest = 4;

/** A question that is asked again and again, one directly after the other, is asked of rows. */
export const alikeFields: Rule = (context) =>
  context.nodes.flatMap(({ children }) =>
    runsOf(children, context).map(([first, ...others]) => ({
      ...diagnostic('alike-fields', first.namePlace, {
        count: others.length + 1,
        first: first.name,
        last: others.at(-1)?.name,
      }),
      related: others.map(({ namePlace }) => namePlace),
    })),
  );

type Run = [DefinitionNode, ...DefinitionNode[]];

function runsOf(nodes: readonly DefinitionNode[], context: Context): readonly Run[] {
  const runs: Run[] = [];
  let key: string | undefined;
  for (const node of nodes) {
    const own = keyOf(node, context);
    if (own !== undefined && own === key) runs.at(-1)?.push(node);
    else runs.push([node]);
    key = own;
  }
  return runs.filter(({ length }) => length >= fewest);
}

/**
 * Everything that a question says, except its title and its help. Undefined: it does not come again by being asked of
 * something else. Questions that are answered by yes or no are questions of their own, and so are texts and dates.
 */
function keyOf(node: DefinitionNode, context: Context): string | undefined {
  const { kind, keywords } = node;
  if (kind !== 'field' || keywords.has('x-calculate')) return undefined;
  const options = new Set(optionsAt(node, context).map(({ value }) => value));
  const isNumber = ['integer', 'number'].includes(String(keywords.get('type')?.value));
  const isScale = options.size > 2 && !(options.has('yes') && options.has('no'));
  if (!isNumber && !isScale) return undefined;
  return JSON.stringify(
    Array.from(keywords.values(), ({ name, value }) => [name, name === 'x-ui' ? withoutHelp(value) : value] as const)
      .filter(([name]) => !['title', 'x-renamedFrom', 'x-messages'].includes(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function withoutHelp(ui: unknown): unknown {
  const { hint: _, guidance: __, ...others } = ui as { hint?: unknown; guidance?: unknown };
  return others;
}
