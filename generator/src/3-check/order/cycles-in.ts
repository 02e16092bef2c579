type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Finds the circles of a graph, one for each group of nodes that depend on each other: names in order, each depending
 * on the next and the last on the first. Each begins at the node that the graph names first. The number of steps is
 * proportional to the size of the graph.
 */
export function cyclesIn(graph: Graph): readonly (readonly string[])[] {
  const knots = knotsOf(graph);
  const done = new Set<ReadonlySet<string>>();
  return [...graph.keys()].flatMap((start) => {
    const knot = knots.get(start);
    if (!knot || done.has(knot)) return [];
    const circle = shortestCircle(graph, start, knot);
    if (!circle) return [];
    done.add(knot);
    return [circle];
  });
}

/** Breadth first, so that the chain that an author reads is no longer than necessary. */
function shortestCircle(graph: Graph, start: string, knot: ReadonlySet<string>): readonly string[] | undefined {
  const from = new Map<string, string>();
  const queue = [start];
  for (const name of queue) {
    for (const next of graph.get(name) ?? []) {
      if (next === start) return trail(from, { start, end: name });
      if (from.has(next) || !knot.has(next)) continue;
      from.set(next, name);
      queue.push(next);
    }
  }
  return undefined;
}

function trail(
  from: ReadonlyMap<string, string>,
  { start, end }: { readonly start: string; readonly end: string },
): readonly string[] {
  const names = [end];
  for (let at = end; at !== start; names.push(at)) at = from.get(at) as string;
  return names.toReversed();
}

/**
 * Returns, for each node, all nodes that it depends on and that depend on it, including itself (Kosaraju). Without
 * recursion, because chains may have thousands of fields.
 */
function knotsOf(graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const backward = new Map<string, Set<string>>();
  for (const [name, nexts] of graph)
    for (const next of nexts) backward.set(next, (backward.get(next) ?? new Set()).add(name));
  const knots = new Map<string, Set<string>>();
  for (const name of finished(graph).toReversed()) {
    if (knots.has(name)) continue;
    const knot = new Set([name]);
    knots.set(name, knot);
    for (const one of knot) {
      for (const before of backward.get(one) ?? []) {
        if (knots.has(before)) continue;
        knots.set(before, knot);
        knot.add(before);
      }
    }
  }
  return knots;
}

/** Returns all nodes, each after those that it leads to, except in circles. */
function finished(graph: Graph): readonly string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  for (const start of graph.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const open = [{ name: start, nexts: (graph.get(start) ?? new Set<string>()).values() }];
    for (let last = open.at(-1); last; last = open.at(-1)) {
      const { value: next, done } = last.nexts.next();
      if (done === true) {
        order.push(last.name);
        open.pop();
      } else if (!seen.has(next)) {
        seen.add(next);
        open.push({ name: next, nexts: (graph.get(next) ?? new Set<string>()).values() });
      }
    }
  }
  return order;
}
