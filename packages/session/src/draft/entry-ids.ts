import type { Answers, FormModel, Node, Pointer } from '@formwright/model';
import { isObject, own } from '@formwright/runtime';

/** Makes ids that no entry has had: `e1`, `e2` … */
export function newIds(entries: { readonly [repeat: Pointer]: readonly string[] }): () => string {
  let last = 0;
  for (const id of Object.values(entries).flat()) last = Math.max(last, Number(/^e(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return () => `e${++last}`;
}

/**
 * Returns ids for all entries in the answers, including nested ones: the given ids that are usable, and otherwise new
 * ones.
 */
export function entryIdsOf(
  model: FormModel,
  answers: Answers,
  given: unknown,
): { readonly [repeat: Pointer]: readonly string[] } {
  const known = isObject(given) ? given : {};
  const texts = (repeat: Pointer): unknown[] => {
    const ids = own(known, repeat);
    return Array.isArray(ids) ? ids : [];
  };
  const newId = newIds(
    Object.fromEntries(
      Object.keys(known).map((repeat) => [repeat, texts(repeat).filter((id) => typeof id === 'string')]),
    ),
  );
  const all: { [repeat: Pointer]: readonly string[] } = {};
  eachRepeat(model.pages, { value: answers, pointer: '' }, (pointer, entries) => {
    const ids = texts(pointer);
    const used = new Set<unknown>();
    all[pointer] = Object.freeze(
      entries.map((_, n) => {
        const id = ids[n];
        const kept = typeof id === 'string' && id !== '' && !used.has(id) ? id : newId();
        used.add(kept);
        return kept;
      }),
    );
  });
  return Object.freeze(all);
}

interface Found {
  readonly value: unknown;
  readonly pointer: Pointer;
}

function eachRepeat(
  nodes: readonly Node[],
  { value, pointer }: Found,
  visit: (pointer: Pointer, entries: readonly unknown[]) => void,
): void {
  if (!isObject(value)) return;
  for (const node of nodes) {
    if (!('children' in node)) continue;
    const inner = { value: own(value, node.name), pointer: `${pointer}/${node.name}` };
    if (node.kind !== 'repeat') eachRepeat(node.children, inner, visit);
    else if (Array.isArray(inner.value)) {
      visit(inner.pointer, inner.value);
      inner.value.forEach((entry, n) =>
        eachRepeat(node.children, { value: entry, pointer: `${inner.pointer}/${n}` }, visit),
      );
    }
  }
}
