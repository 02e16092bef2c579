/**
 * Finds the circles of a graph, one for each knot of nodes that depend on one another: names in order, each depending on the
 * next and the last on the first. Begins each at the node that the graph names first.
 */
export function cyclesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const done = new Set<string>();
  const found: (readonly string[])[] = [];
  for (const start of graph.keys()) {
    if (done.has(start)) continue;
    const circle = shortestCircle(graph, start);
    if (!circle) continue;
    found.push(circle);
    for (const name of knotOf(graph, start)) done.add(name);
  }
  return found;
}

/** Breadth first, so that the chain which an author reads is no longer than it must be. */
function shortestCircle(graph: ReadonlyMap<string, ReadonlySet<string>>, start: string): readonly string[] | undefined {
  const from = new Map<string, string>();
  const queue = [start];
  for (const name of queue) {
    for (const next of graph.get(name) ?? []) {
      if (next === start) return trail(from, { start, end: name });
      if (from.has(next)) continue;
      from.set(next, name);
      queue.push(next);
    }
  }
  return undefined;
}

function trail(from: ReadonlyMap<string, string>, { start, end }: { readonly start: string; readonly end: string }): readonly string[] {
  const names = [end];
  while (names[0] !== start) names.unshift(from.get(names[0] as string) as string);
  return names;
}

/** All that depends on `start` and that `start` depends on. */
function knotOf(graph: ReadonlyMap<string, ReadonlySet<string>>, start: string): readonly string[] {
  const backward = new Map<string, Set<string>>();
  for (const [name, nexts] of graph) for (const next of nexts) backward.set(next, (backward.get(next) ?? new Set()).add(name));
  const behind = reach(backward, start);
  return [...reach(graph, start)].filter((name) => behind.has(name));
}

function reach(graph: ReadonlyMap<string, ReadonlySet<string>>, start: string): ReadonlySet<string> {
  const found = new Set([start]);
  for (const name of found) for (const next of graph.get(name) ?? []) found.add(next);
  return found;
}
