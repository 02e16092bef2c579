import { diagnostic } from '@formwright/diagnostics';
import { cyclesIn } from '../cycles-in.ts';
import type { Rule } from '../rule.ts';

/** No named condition is made of itself. */
export const namedCycles: Rule = ({ definition: { root }, uses }) => {
  const keyword = root.keywords.get('x-form');
  const graph = new Map<string, Set<string>>();
  for (const { keyword: where, pointer, name } of uses.conditions) {
    const [, members, user] = pointer.split('/');
    if (where.name !== 'x-form' || members !== 'conditions' || user === undefined) continue;
    graph.set(user, (graph.get(user) ?? new Set()).add(name));
  }
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
