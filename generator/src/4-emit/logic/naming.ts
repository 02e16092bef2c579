import type { FieldNode, Node, Path } from '@formwright/model';
import { walk } from '@formwright/model';
import type { Compiled } from '../../3-compile/compiled.ts';
import { containerOf, repeatsAround } from '../../3-compile/resolve-name.ts';
import { js, name, type Code } from '../code.ts';
import { entryIn, type Scope } from './scope.ts';

/** What generated code calls things, and where it keeps them: at the root in a constant, within a repeat on the entry. */
export interface Naming {
  readonly nodes: ReadonlyMap<Path, Node>;
  field(path: Path): FieldNode;
  /** Where something worked out of a node is kept: `v` visible, `h` hidden options, `c` calculated, `w` editable, `r` entries. */
  kept(letter: 'v' | 'h' | 'c' | 'w' | 'r', path: Path, scope: Scope): Code;
  /** The constant with a repeat's entries in the whole form. */
  list(repeat: Path): Code;
  named(condition: string): Code;
  /** The table of an attribute of a field's list. */
  attribute(path: Path, attribute: string): Code;
  /** All attribute tables that were asked for. */
  attributes(): readonly { readonly table: Code; readonly path: Path; readonly attribute: string }[];
  /** Whether an `x-visible` decides over the node: whether it, or a node above it, has one. */
  visible(path: Path, scope: Scope): Code | undefined;
  editable(path: Path, scope: Scope): Code | undefined;
  /** Whether an option of the field has an `x-visible`. */
  hasHiddenOptions(path: Path): boolean;
}

/** Names everything of one form. Names are letters and numbers: none comes from the definition. */
export function namesOf({ model, logic }: Compiled): Naming {
  const nodes = new Map<Path, Node>();
  walk(model.pages, (node) => nodes.set(node.path, node));
  const numbers = new Map([...nodes.keys()].map((path, n) => [path, n]));
  const conditions = [...logic.conditions.keys()];
  const tables: { table: Code; path: Path; attribute: string }[] = [];
  const kept = (letter: string, path: Path, scope: Scope): Code => {
    const own = name(`${letter}${numbers.get(path)}`);
    const repeat = repeatsAround(path).at(-1);
    return repeat === undefined ? own : js`${entryIn(scope, repeat) as Code}.${own}`;
  };
  const nearest = (conditional: ReadonlyMap<Path, unknown>, letter: string) => (path: Path, scope: Scope): Code | undefined => {
    for (let at = path; at !== ''; at = containerOf(at)) {
      if (conditional.has(at)) return kept(letter, at, scope);
    }
    return undefined;
  };
  return {
    nodes,
    field: (path) => nodes.get(path) as FieldNode,
    kept,
    list: (repeat) => name(`r${numbers.get(repeat)}`),
    named: (condition) => name(`k${conditions.indexOf(condition)}`),
    attribute(path, attribute) {
      const known = tables.find((one) => one.path === path && one.attribute === attribute);
      if (known) return known.table;
      const table = name(`t${tables.length}`);
      tables.push({ table, path, attribute });
      return table;
    },
    attributes: () => tables,
    visible: nearest(logic.visible, 'v'),
    editable: nearest(logic.editable, 'w'),
    hasHiddenOptions: (path) => logic.options.has(path),
  };
}
