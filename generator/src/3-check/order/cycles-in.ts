type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Finds the circles of a graph, one for each knot of nodes that depend on one another: names in order, each depending
 * on the next and the last on the first. Begins each at the node that the graph names first. Takes steps in proportion
 * to the graph.
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

/** Breadth first, so that the chain which an author reads is no longer than it must be. */
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
 * Gives, of each node, all that depend on it and that it depends on, itself among them (Kosaraju). Without recursion:
 * fields may follow one another by thousands.
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

/** All nodes, each after those that it leads to, save for circles. */
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
