import { diagnostic } from '@formwright/diagnostics';
import { usesIn } from '../../2-resolve/logic/uses.ts';
import { cyclesIn } from './cycles-in.ts';
import type { Rule } from '../rule.ts';

/** No named condition contains itself. */
export const namedCycles: Rule = ({ definition: { root }, form }) => {
  const keyword = root.keywords.get('x-form');
  const graph = new Map(
    [...form.conditions].map(([user, condition]) => [
      user,
      new Set(usesIn({ conditions: [condition] }).conditions.map(({ name }) => name)),
    ]),
  );
  return cyclesIn(graph).flatMap((names) =>
    keyword
      ? [
          diagnostic('cycle', keyword.placeOf(`/conditions/${names[0]}`), {
            chain: [...names, names[0]].map((name) => `\`${name}\``).join(' → '),
          }),
        ]
      : [],
  );
};
