import { diagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import type { PlacedOption } from '../../2-resolve/options/options.ts';
import { optionsAt } from '../../2-resolve/resolve.ts';
import type { Rule } from '../rule.ts';

/** Fewer options are read faster than the name of a list. */
const fewest = 4;

/** The same options are written once, as a list. */
export const alikeOptions: Rule = (context) => {
  const groups = new Map<string, { readonly node: DefinitionNode; readonly options: readonly PlacedOption[] }[]>();
  for (const node of context.nodes) {
    const options = optionsAt(node, context).filter(({ from }) => from !== 'x-options');
    if (options.length < fewest) continue;
    const key = JSON.stringify(options.map(({ value, label }) => [value, label]));
    const group = groups.get(key) ?? [];
    // Questions of one block, or of rows, have the options of one place.
    if (!group.some((other) => isSamePlace(other.options, options))) groups.set(key, [...group, { node, options }]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first && others.length > 0
      ? [
          {
            ...diagnostic('alike-options', first.options[0]?.place ?? first.node.place, {
              name: first.node.name,
              others: others.map(({ node }) => `\`${node.name}\``).join(', '),
            }),
            related: others.map(({ node }) => node.namePlace),
          },
        ]
      : [],
  );
};

function isSamePlace([one]: readonly PlacedOption[], [other]: readonly PlacedOption[]): boolean {
  return one?.place.file === other?.place.file && one?.place.offset === other?.place.offset;
}
