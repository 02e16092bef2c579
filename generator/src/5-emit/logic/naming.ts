import type { FieldNode, Node, Path } from '@formwright/model';
import { walk } from '@formwright/model';
import type { Compiled, FactType } from '../../4-compile/compiled.ts';
import type { Condition } from '../../4-compile/logic/logic.ts';
import { containerOf, repeatsAround } from '../../2-resolve/names/resolve-name.ts';
import { js, name, type Code } from '../code.ts';
import { entryIn, type Scope } from './scope.ts';

interface Table {
  readonly table: Code;
  readonly path: Path;
  readonly attribute: string | undefined;
}

/**
 * The names in generated code, and where it keeps values: outside repeats in the list `k` of the evaluation, within a
 * repeat on the entry.
 */
export interface Naming {
  readonly nodes: ReadonlyMap<Path, Node>;
  /** The number of the node that has a name in the page or section of a constant `o7`. */
  inObject(number: number, name: string): number;
  field(path: Path): FieldNode;
  /**
   * Where a value evaluated for a node is kept: `v` visible, `h` hidden options, `c` calculated, `w` editable, `r`
   * entries.
   */
  kept(letter: 'v' | 'h' | 'c' | 'w' | 'r', path: Path, scope: Scope): Code;
  /** Makes a node outside repeats share the place of the same value. Returns whether there is one. */
  shares(letter: 'v', path: Path, value: Code): boolean;
  /** The constant with the object of a page or section outside repeats, in the function that reads it. */
  object(path: Path): Code;
  /** A repeat's entries in the whole form. */
  list(repeat: Path): Code;
  /** The name of that list, and of the entries of each entry around. */
  entries(repeat: Path): Code;
  named(condition: string): Code;
  /** The table of an attribute of a field's list. */
  attribute(path: Path, attribute: string): Code;
  /** The table of the titles of a field's options. */
  labels(path: Path): Code;
  /** All tables that were requested, of attributes or (without `attribute`) of titles. */
  tables(): readonly Table[];
  fact(fact: string): FactType | undefined;
  /** Whether an `x-visible` decides about the node: its own, or that of a node above it. */
  visible(path: Path, scope: Scope): Code | undefined;
  editable(path: Path, scope: Scope): Code | undefined;
  /** Whether an option of the field has an `x-visible`. */
  hasHiddenOptions(path: Path): boolean;
  /** The number of a watched condition. */
  watched(condition: Condition): number | undefined;
}

/**
 * Names everything in one form. Names are letters and numbers, and none comes from the definition. `watched`:
 * conditions whose results are reported.
 */
export function namesOf({ model, logic, facts, values }: Compiled, watched: readonly Condition[] = []): Naming {
  const numberOf = new Map(watched.map((condition, n) => [condition, n]));
  const nodes = new Map<Path, Node>();
  walk(model.pages, (node) => nodes.set(node.path, node));
  // After the nodes, which the runtime counts too.
  for (const value of values) nodes.set(value.path, value);
  const numbers = new Map([...nodes.keys()].map((path, n) => [path, n]));
  const paths = [...nodes.keys()];
  const places = placesInList();
  const tables: Table[] = [];
  const tableOf = (path: Path, attribute?: string): Code => {
    const known = tables.find((one) => one.path === path && one.attribute === attribute);
    if (known) return known.table;
    const table = name(`t${tables.length}`);
    tables.push({ table, path, attribute });
    return table;
  };
  const kept = (letter: string, path: Path, scope: Scope): Code => {
    const own = `${letter}${numbers.get(path)}`;
    const repeat = repeatsAround(path).at(-1);
    if (repeat !== undefined) return js`${entryIn(scope, repeat)}.${name(own)}`;
    return letter === 'r' ? js`k.${name(own)}` : places.at(own);
  };
  const nearest =
    (conditional: ReadonlyMap<Path, unknown>, letter: string) =>
    (path: Path, scope: Scope): Code | undefined => {
      for (let at = path; at !== ''; at = containerOf(at)) {
        if (conditional.has(at)) return kept(letter, at, scope);
      }
      return undefined;
    };
  return {
    nodes,
    inObject: (number, child) => numbers.get(`${paths[number]}/${child}`) as number,
    field: (path) => nodes.get(path) as FieldNode,
    kept,
    shares: (letter, path, value) => places.share(`${letter}${numbers.get(path)}`, value),
    object: (path) => name(`o${numbers.get(path)}`),
    list: (repeat) => js`k.${name(`r${numbers.get(repeat)}`)}`,
    entries: (repeat) => name(`r${numbers.get(repeat)}`),
    named: (condition) => places.at(`named ${condition}`),
    attribute: tableOf,
    labels: tableOf,
    tables: () => tables,
    fact: (fact) => facts.get(fact),
    visible: nearest(logic.visible, 'v'),
    editable: nearest(logic.editable, 'w'),
    hasHiddenOptions: (path) => logic.options.has(path),
    watched: (condition) => numberOf.get(condition),
  };
}

/** Returns places in the list `k`, a name that nothing else has. An array stays quick however much is kept in it. */
function placesInList(): { at(own: string): Code; share(own: string, value: Code): boolean } {
  const places = new Map<string, number>();
  const byValue = new Map<string, number>();
  let count = 0;
  const placeOf = (own: string): number => {
    const place = places.get(own) ?? count++;
    places.set(own, place);
    return place;
  };
  return {
    at: (own) => js`k[${placeOf(own)}]`,
    share(own, value) {
      const known = byValue.get(value.code);
      if (known === undefined) byValue.set(value.code, placeOf(own));
      else places.set(own, known);
      return known !== undefined;
    },
  };
}
