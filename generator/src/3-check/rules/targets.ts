import { diagnostic, didYouMean } from '@formwright/diagnostics';
import { nodeAtPath, repeatsAround, resolveNode } from '../../2-resolve/names/resolve-name.ts';
import type { Rule } from '../rule.ts';
import { scopeOf } from '../../2-resolve/names/scope.ts';

/** The `at` of a rule names a field or repeat, in the same entry or outside any. */
export const targets: Rule = ({ definition: { root }, keywords }) =>
  keywords.flatMap(({ node, kind, keyword }) => {
    if (keyword.name !== 'x-rules') return [];
    const scope = scopeOf(root, node, { kind, name: keyword.name });
    return (keyword.value as readonly { readonly at?: string }[]).flatMap(({ at }, index) => {
      if (at === undefined) return [];
      const target = resolveNode(root, scope.from, at);
      const isHere = target && repeatsAround(target.path).every((repeat) => scope.repeats.has(repeat));
      if (isHere && (target.kind === 'field' || target.kind === 'repeat')) return [];
      const seen =
        nodeAtPath(root, scope.from)?.children.filter((child) => child.kind === 'field' || child.kind === 'repeat') ??
        [];
      return [
        diagnostic('unknown-target', keyword.placeOf(`/${index}/at`), {
          name: at,
          suggestion: didYouMean(
            at,
            seen.map(({ name }) => name),
          ),
        }),
      ];
    });
  });
