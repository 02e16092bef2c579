import { holds } from './conditions.ts';
import type { OracleNode } from './definition.ts';
import { entriesAt, once, toPath, type World } from './world.ts';

/** Section 4.1: a node is visible if every node above it is and its own x-visible is true. */
export function isVisible(world: World, pointer: string): boolean {
  return once(world, `visible ${pointer}`, () => {
    if (pointer === '') return true;
    const above = objectOf(pointer);
    if (!isVisible(world, above)) return false;
    const own = world.form.byPath.get(toPath(pointer))?.schema['x-visible'];
    return own === undefined || holds(world, own, [above]);
  });
}

/** Returns the object around a node. An entry is not a node of its own: it is where its repeat is. */
export function objectOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** A hidden or empty repeat has no entries. */
export function visibleEntries(world: World, repeat: string): readonly string[] {
  return isVisible(world, repeat) ? entriesAt(world, repeat) : [];
}

/** Visits every place of the form that the draft has, in the order of the form, including hidden ones. */
export function eachPlace(world: World, visit: (node: OracleNode, pointer: string) => void): void {
  const go = (nodes: readonly OracleNode[], object: string): void => {
    for (const node of nodes) {
      const pointer = `${object}/${node.name}`;
      visit(node, pointer);
      if (node.kind === 'repeat') for (const entry of entriesAt(world, pointer)) go(node.children, entry);
      else go(node.children, pointer);
    }
  };
  go(world.form.pages, '');
}
