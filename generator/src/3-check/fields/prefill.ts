import { diagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import { nodeAtPath, repeatsAround } from '../../2-resolve/names/resolve-name.ts';
import type { Rule } from '../rule.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';

/** A path relative to an entry's record is in a prefilled repeat, and no calculated field is also prefilled. */
export const prefill: Rule = ({ definition: { root }, nodes }) =>
  nodes.flatMap((node) => {
    const keyword = node.keywords.get('x-prefill');
    if (!keyword || keyword.value === false) return [];
    const from = String(memberOf(keyword, 'from'));
    return [
      ...(from.startsWith('.') && !isPrefilledEntry(node, root)
        ? [diagnostic('relative-prefill', keyword.placeOf('/from'), { from })]
        : []),
      ...(node.keywords.has('x-calculate') ? [diagnostic('prefilled-calculation', keyword.namePlace)] : []),
    ];
  });

function isPrefilledEntry(node: DefinitionNode, root: DefinitionNode): boolean {
  return repeatsAround(node.path).some((path) => isPrefilledRepeat(path, root));
}

/** Returns whether the entries of a repeat come from the host, by its own `x-prefill` or one around it. */
export function isPrefilledRepeat(path: string, root: DefinitionNode): boolean {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const own = nodeAtPath(root, at)?.keywords.get('x-prefill')?.value ?? undefined;
    if (own !== undefined) return own !== false;
  }
  return valueOf(root, 'x-prefill') !== undefined;
}
