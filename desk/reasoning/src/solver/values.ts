type Tree = string | readonly Tree[];

/** Reads the output of `(get-value (…))`: each name with its value, a boolean or a number. */
export function readValues(printed: string): ReadonlyMap<string, boolean | number> {
  const values = new Map<string, boolean | number>();
  const tree = parse(printed);
  if (typeof tree === 'string') return values;
  for (const pair of tree) {
    if (typeof pair === 'string' || pair.length !== 2 || pair[1] === undefined) continue;
    const value = valueOf(pair[1]);
    if (value !== undefined) values.set(typeof pair[0] === 'string' ? pair[0] : textOf(pair[0] as Tree), value);
  }
  return values;
}

/** Reads the values in the output of `(get-value (…))`, in order. */
export function readList(printed: string): readonly (boolean | number | undefined)[] {
  const tree = parse(printed);
  return typeof tree === 'string'
    ? []
    : tree.map((pair) => (typeof pair === 'string' || pair[1] === undefined ? undefined : valueOf(pair[1])));
}

/** Reads the names in the output of `(get-unsat-core)`. */
export function readNames(printed: string): readonly string[] {
  return printed.match(/[A-Za-z]\w*/g) ?? [];
}

function valueOf(tree: Tree): boolean | number | undefined {
  if (typeof tree === 'string')
    return tree === 'true' ? true : tree === 'false' ? false : Number(tree.replace('?', ''));
  const [operator, ...rest] = tree;
  const [first = Number.NaN, second = Number.NaN] = rest.map((one) => Number(valueOf(one)));
  if (operator === '-') return -first;
  return operator === '/' ? first / second : undefined;
}

function textOf(tree: Tree): string {
  return typeof tree === 'string' ? tree : `(${tree.map(textOf).join(' ')})`;
}

function parse(printed: string): Tree {
  const stack: Tree[][] = [[]];
  for (const [token] of printed.matchAll(/[()]|[^\s()]+/g)) {
    if (token === '(') stack.push([]);
    else if (token === ')') {
      const done = stack.pop() ?? [];
      stack.at(-1)?.push(done);
    } else stack.at(-1)?.push(token);
  }
  return stack[0]?.[0] ?? [];
}
