import { diagnostic, didYouMean } from '@formwright/diagnostics';
import { nodeAtPath, repeatsAround } from '../../2-resolve/names/resolve-name.ts';
import type { Rule } from '../rule.ts';

/** The `at` of a rule names a field or repeat, in the same entry or outside any. */
export const targets: Rule = ({ definition: { root }, logic }) =>
  [...logic.values()].flatMap(({ own, entry }) =>
    [...own.rules, ...entry.rules].flatMap(({ target, keyword, pointer, scope }) => {
      if (!target) return [];
      const { name, means } = target;
      const isHere = means && repeatsAround(means.path).every((repeat) => scope.repeats.has(repeat));
      if (isHere && (means.kind === 'field' || means.kind === 'repeat')) return [];
      const seen =
        nodeAtPath(root, scope.from)?.children.filter((child) => child.kind === 'field' || child.kind === 'repeat') ??
        [];
      return [
        diagnostic('unknown-target', keyword.placeOf(`${pointer}/at`), {
          name,
          suggestion: didYouMean(
            name,
            seen.map((child) => child.name),
          ),
        }),
      ];
    }),
  );
