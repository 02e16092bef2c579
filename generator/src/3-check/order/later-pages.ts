import { diagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { nodeAtPath } from '../../2-resolve/names/resolve-name.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import type { Rule } from '../rule.ts';

/** What is decided while a person answers a page. Rules and calculations may well look ahead. */
const decided: readonly string[] = ['x-visible', 'x-mandatory', 'x-editable', 'oneOf', 'items'];

/**
 * What is shown, mandatory or offered on a page does not depend on a question of a later page, because people have
 * passed it by then. On a single screen nobody passes anything.
 */
export const laterPages: Rule = ({ definition: { root }, uses }) => {
  if (memberOf(root.keywords.get('x-form'), 'paging') === 'single') return [];
  const pages = root.children.map(({ name }) => name);
  const pageOf = ({ path }: DefinitionNode): number => pages.indexOf(path.split('/')[1] ?? '');
  const named = (condition: string) =>
    uses.names.filter(
      ({ keyword, pointer }) => keyword.name === 'x-form' && pointer.startsWith(`/conditions/${condition}/`),
    );
  const reads = [
    ...uses.names.map((use) => ({ use, names: [use] })),
    ...uses.conditions.map((use) => ({ use, names: named(use.name) })),
  ];
  return reads.flatMap(({ use: { node, keyword, pointer }, names }) => {
    if (!decided.includes(keyword.name)) return [];
    const later = names
      .map(({ means }) => means)
      .find((read) => read && pageOf(read) > pageOf(node) && isAsked(read, root));
    if (!later) return [];
    return [
      diagnostic('later-page', keyword.placeOf(pointer), {
        name: node.name,
        field: later.path.replaceAll('/*', ''),
        suggestion: `Ask \`${later.name}\` first, or move \`${node.name}\` behind it.`,
      }),
    ];
  });
};

/** Returns whether a person answers it: prefilled and calculated values may be known before. */
function isAsked(node: DefinitionNode, root: DefinitionNode): boolean {
  if (node.keywords.has('x-calculate')) return false;
  for (let path = node.path; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const prefill = nodeAtPath(root, path)?.keywords.get('x-prefill')?.value;
    if (prefill !== undefined) return prefill === false;
  }
  return true;
}
