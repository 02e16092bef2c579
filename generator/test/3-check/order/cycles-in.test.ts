import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cyclesIn } from '../../../src/3-check/order/cycles-in.ts';

/** Counts how often the graph is asked what a node leads to. */
function counted(graph: ReadonlyMap<string, ReadonlySet<string>>): {
  readonly graph: ReadonlyMap<string, ReadonlySet<string>>;
  readonly steps: { count: number };
} {
  const steps = { count: 0 };
  const sets = Array.from(graph, ([name, nexts]) => {
    const set = new Set(nexts);
    const values = set.values.bind(set);
    const stepped = function* (): SetIterator<string> {
      for (const value of values()) {
        steps.count++;
        yield value;
      }
    };
    return [name, Object.assign(set, { values: stepped, [Symbol.iterator]: stepped })] as const;
  });
  return { graph: new Map(sets), steps };
}

function chain(length: number, closed: 'open' | 'closed'): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Array.from({ length }, (_, n) => [
      `f${n}`,
      new Set(n > 0 ? [`f${n - 1}`] : closed === 'closed' ? [`f${length - 1}`] : []),
    ]),
  );
}

test.each(['open', 'closed'] as const)(
  'fields that follow one another, %s, take steps in proportion to how many there are',
  (closed) => {
    const [small, large] = [1_000, 20_000].map((length) => {
      const { graph, steps } = counted(chain(length, closed));
      expect(cyclesIn(graph).map((circle) => circle.length)).toEqual(closed === 'closed' ? [length] : []);
      return steps.count;
    }) as [number, number];
    expect(large / small).toBeLessThan(21);
  },
);

test('each group of nodes that depend on each other is reported as one circle, beginning with the first in the graph', () => {
  const graphs = fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(graphs, (edges) => {
      const graph = new Map(
        edges.map((nexts, n) => [
          `n${n}`,
          new Set(nexts.filter((next) => next < edges.length).map((next) => `n${next}`)),
        ]),
      );
      const reach = (from: string): Set<string> => {
        const found = new Set<string>(graph.get(from));
        for (const name of found) for (const next of graph.get(name) ?? []) found.add(next);
        return found;
      };
      const circular = [...graph.keys()].filter((name) => reach(name).has(name));
      const circles = cyclesIn(graph);
      for (const circle of circles)
        circle.forEach((name, n) => expect(graph.get(name)?.has(circle[(n + 1) % circle.length] ?? '')).toBe(true));
      const covered = new Set(
        circles.flatMap(([first]) => [
          first ?? '',
          ...[...reach(first ?? '')].filter((name) => reach(name).has(first ?? '')),
        ]),
      );
      expect([...covered].toSorted()).toEqual(circular.toSorted());
      for (const [first] of circles)
        expect(
          circular.find((name) => name === first || (reach(name).has(first ?? '') && reach(first ?? '').has(name))),
        ).toBe(first);
    }),
  );
});
