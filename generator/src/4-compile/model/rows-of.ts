import type { Node, SectionNode } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { hasRows } from '../../2-resolve/names/resolve-name.ts';
import { offeredOf } from '../../2-resolve/options/options.ts';
import { optionsAt, type Resolved } from '../../2-resolve/resolve.ts';

/** As many options as there is room for beside each other. */
const mostColumns = 5;

/**
 * Returns how the rows of a section can be laid out, or undefined if it has none. They are a grid if each begins with
 * the same choice between a few options, all always there: then the question, and what helps to choose, is read once.
 */
export function rowsOf(
  section: DefinitionNode,
  { rows, resolved }: { readonly rows: readonly Node[]; readonly resolved: Resolved },
): SectionNode['rows'] {
  if (!hasRows(section)) return undefined;
  const choices = new Set(
    section.children.map((row, n) => choiceOf(row.children[0], { first: firstIn(rows[n]), resolved })),
  );
  return choices.size === 1 && !choices.has(undefined) ? 'grid' : 'list';
}

function firstIn(row: Node | undefined): Node | undefined {
  return row?.kind === 'section' ? row.children[0] : undefined;
}

/** Returns the same text for the same choice, or undefined if it cannot be the columns of a grid. */
function choiceOf(
  node: DefinitionNode | undefined,
  { first, resolved }: { readonly first: Node | undefined; readonly resolved: Resolved },
): string | undefined {
  if (!node || first?.kind !== 'field' || first.widget !== 'radios' || node.keywords.has('x-visible')) return undefined;
  const options = offeredOf(node, optionsAt(node, resolved));
  return options.length > mostColumns || options.some(({ visible }) => visible)
    ? undefined
    : JSON.stringify([first.label, options.map(({ label, hint }) => [label, hint])]);
}
