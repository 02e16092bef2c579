import { rowsOfSection, type OracleForm, type OracleNode } from './definition.ts';

/** A form, its answers, and what the host knows: everything that values are evaluated from. */
export interface World {
  readonly form: OracleForm;
  readonly draft: unknown;
  readonly facts: {
    readonly today: string;
    readonly now?: string;
    readonly context?: { readonly [name: string]: unknown };
    readonly bankHolidays?: readonly string[];
    readonly unlisted?: { readonly [source: string]: readonly string[] };
  };
  /** What was evaluated before. It only saves time. */
  readonly known: Map<string, unknown>;
}

/** Evaluates something once. */
export function once<Value>(world: World, what: string, work: () => Value): Value {
  if (!world.known.has(what)) world.known.set(what, work());
  return world.known.get(what) as Value;
}

/** Returns what the draft has at a pointer: only own properties of objects and items of arrays. */
export function rawAt(world: World, pointer: string): unknown {
  let value = world.draft;
  for (const step of pointer.split('/').slice(1)) {
    const isEntry = /^\d+$/.test(step);
    if (isEntry !== Array.isArray(value) || typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as { [name: string]: unknown })[step];
  }
  return value;
}

/** Returns the path of a pointer's node. */
export function toPath(pointer: string): string {
  return pointer
    .split('/')
    .map((step) => (/^\d+$/.test(step) ? '*' : step))
    .join('/');
}

/**
 * The objects around something: that of the innermost `where` first, that of the whole condition or calculation last.
 */
export type From = readonly [string, ...string[]];

/** Section 3: `@this/name` is looked up where the whole condition is. */
export function seenFrom(from: From, name: string): { readonly name: string; readonly from: From } {
  return name.startsWith('@this/') ? { name: name.slice('@this/'.length), from: [from.at(-1) ?? ''] } : { name, from };
}

/** Section 3: a name from the root, or a bare one that is looked up in the object around it, then further out. */
export function lookUp(world: World, [from]: From, name: string): OracleNode {
  if (name.startsWith('/')) {
    const found = [...world.form.byPath.values()].find(
      (node) => node.path.replaceAll('/*', '') === name.replaceAll('/*', ''),
    );
    if (found) return found;
  }
  for (let object = toPath(from); ; object = object.slice(0, object.lastIndexOf('/'))) {
    const found = world.form.byPath.get(`${object}/${name}`);
    if (found && found.kind !== 'note') return found;
    if (object === '') throw new Error(`the oracle finds no ${name} from ${from}`);
  }
}

/** Section 4: the nodes of a calculation's name: of all rows, if it leaves the row out. */
export function lookUpAll(world: World, from: From, name: string): readonly OracleNode[] {
  const fields = [...world.form.byPath.values()].filter(({ kind }) => kind === 'field');
  const ofRows = fields.filter((node) => withoutRows(node) === name && !isTotal(node));
  const isOne = world.form.byPath.has(name) || ofRows.every((node) => node.path.replaceAll('/*', '') === name);
  return isOne ? [lookUp(world, from, name)] : ofRows;
}

function isTotal({ parent }: OracleNode): boolean {
  return (
    parent?.parent !== undefined && 'x-rows' in parent.parent.schema && !rowsOfSection(parent.parent).includes(parent)
  );
}

function withoutRows({ path, parent }: OracleNode): string {
  const own = path.slice(path.lastIndexOf('/')).replace('/*', '');
  if (!parent) return own;
  return parent.parent && 'x-rows' in parent.parent.schema
    ? `${withoutRows(parent.parent)}${own}`
    : `${withoutRows(parent)}${own}`;
}

/**
 * All places that a path stands for, seen from some objects: of repeats around one of them its own entry, of others
 * every entry.
 */
export function placesOf(world: World, path: string, from: From): readonly string[] {
  let places = [''];
  for (const step of path.split('/').slice(1)) {
    if (step !== '*') places = places.map((place) => `${place}/${step}`);
    else
      places = places.flatMap((place) => {
        const own = from.flatMap((one) =>
          one.startsWith(`${place}/`) ? (/^\d+/.exec(one.slice(place.length + 1))?.[0] ?? []) : [],
        )[0];
        return own !== undefined ? [`${place}/${own}`] : entriesAt(world, place);
      });
  }
  return places;
}

/** Returns the entries of a repeat that the draft has, visible or not. */
export function entriesAt(world: World, repeat: string): readonly string[] {
  const value = rawAt(world, repeat);
  return Array.isArray(value) ? value.map((_, index) => `${repeat}/${index}`) : [];
}
