import type { FormModel } from '../form/form-model.ts';
import type { Node } from '../form/nodes.ts';

const entryNumber = /^(\*|0|[1-9]\d*)$/;

/**
 * Children by name, so that a page of a thousand fields is not searched for each of its issues. Models are frozen, so
 * an index never goes stale.
 */
const indexes = new WeakMap<readonly Node[], ReadonlyMap<string, Node>>();

/** Returns the node at a pointer or path. For an entry, returns its repeat. Undefined if there is no such node. */
export function nodeAt(model: FormModel, pointer: string): Node | undefined {
  let node: Node | undefined;
  let children: readonly Node[] = model.pages;
  let atRepeat = false;
  for (const name of pointer.split('/').slice(1)) {
    if (atRepeat) {
      if (!entryNumber.test(name)) return undefined;
      atRepeat = false;
      continue;
    }
    node = byName(children).get(name);
    if (!node) return undefined;
    children = 'children' in node ? node.children : [];
    atRepeat = node.kind === 'repeat';
  }
  return node;
}

function byName(children: readonly Node[]): ReadonlyMap<string, Node> {
  const known = indexes.get(children);
  if (known) return known;
  const index = new Map(children.map((child) => [child.name, child]));
  indexes.set(children, index);
  return index;
}
