import { type FormModel, type Node, nodeAt, pathOf } from '@formwright/model';
import { isObject, type JsonObject, own } from '@formwright/runtime';
import type { Editing, SavedDraft } from './saved-draft.ts';

/**
 * Returns the part of a draft that may be stored in a browser: everything but the answers of `x-sensitive` fields and
 * where these came from. What the form does not have is dropped as well, because it may have been sensitive in an older
 * version. For everything that a host puts into `localStorage`, `sessionStorage`, IndexedDB or a cache. `save` and
 * `submit` get the whole draft.
 */
export function withoutSensitive(model: FormModel, draft: SavedDraft): SavedDraft {
  const prefilled = Object.entries(draft.prefilled).filter(([pointer]) => {
    const node = nodeAt(model, pointer);
    return node !== undefined && !isSensitive(node);
  });
  const { aside: _, editing = [], ...known } = draft;
  const left = editing.flatMap((one) => editingLeft(model, one));
  return Object.freeze({
    ...known,
    answers: inObject(model.pages, draft.answers),
    prefilled: Object.freeze(Object.fromEntries(prefilled)),
    ...(left.length > 0 && { editing: Object.freeze(left) }),
  });
}

function editingLeft(
  model: FormModel,
  { repeat, id, value, entries = {}, prefilled = {} }: Editing,
): readonly Editing[] {
  const path = repeat.replaceAll(/\/#[^/]*/g, '/*');
  const node = nodeAt(model, path);
  if (node?.kind !== 'repeat') return [];
  const kept = Object.entries(prefilled).filter(([pointer]) => {
    const at = nodeAt(model, `${path}/*${pathOf(pointer)}`);
    return at !== undefined && !isSensitive(at);
  });
  const answers = inObject(node.children, value);
  return [Object.freeze({ repeat, id, value: answers, entries, prefilled: Object.fromEntries(kept) })];
}

function isSensitive(node: Node): boolean {
  return node.kind === 'field' && node.sensitive === true;
}

function inObject(nodes: readonly Node[], answers: unknown): JsonObject {
  const given = isObject(answers) ? answers : {};
  const kept = nodes
    .filter((node) => node.kind !== 'note' && !isSensitive(node))
    .map((node) => [node.name, ofNode(node, own(given, node.name))] as const);
  return Object.freeze(Object.fromEntries(kept.filter(([, value]) => value !== undefined)));
}

function ofNode(node: Node, value: unknown): unknown {
  if (node.kind === 'field' || node.kind === 'note' || value === undefined) return value;
  if (node.kind !== 'repeat') return inObject(node.children, value);
  return Array.isArray(value) ? Object.freeze(value.map((entry) => inObject(node.children, entry))) : undefined;
}
