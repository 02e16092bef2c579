import type { Pointer, RepeatNode } from '@formwright/model';
import { isObject, own } from '@formwright/runtime';
import { entryIds, withOrder } from '../draft/draft-edits.ts';
import { provenanceOf, withProvenance } from '../draft/provenance.ts';
import { recordValue, type Sources } from './record-value.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';

/**
 * Returns the records of a repeat's entries, by the id that the entry of each has. A record without an `id` is known by
 * its place. Undefined where the repeat is not prefilled, or the record gives no list and does not leave it blank.
 */
export function recordsById(node: RepeatNode, sources: Sources): ReadonlyMap<string, unknown> | undefined {
  const found = node.prefill && recordValue(node.prefill, sources);
  if (!found || !(Array.isArray(found.value) || found.value === undefined || found.value === null)) return undefined;
  const records = new Map<string, unknown>();
  for (const [n, entry] of ((found.value ?? []) as unknown[]).entries()) {
    const id = isObject(entry) ? own(entry, 'id') : undefined;
    const key = typeof id === 'string' || typeof id === 'number' ? `r:${id}` : `r#${n}`;
    if (!records.has(key)) records.set(key, entry);
  }
  return records;
}

interface Given {
  readonly draft: SavedDraft;
  readonly sources: Sources;
  readonly records: ReadonlyMap<string, unknown>;
}

/**
 * Returns a draft with the entries that a record asks for. Locked: exactly the record's, in its order. Editable: the
 * record's to begin with; later only those that are new in the record are added, so that none which a person removed
 * comes back.
 */
export function prefillEntries(node: RepeatNode, pointer: Pointer, { draft, sources, records }: Given): SavedDraft {
  const present = entryIds(draft, pointer);
  const from = provenanceOf(draft, pointer);
  const isLocked = node.prefill?.edit === 'locked';
  if (!isLocked && !from && present.length > 0) return draft;
  const known = new Set([...present, ...(Array.isArray(from?.value) ? from.value : [])]);
  const added = [...records.keys()].filter((id) => !known.has(id));
  const wanted = isLocked ? [...records.keys()] : [...present, ...added];
  const places = new Map(present.map((id, n) => [id, n]));
  const missing = wanted.filter((id) => !places.has(id));
  const isSame = wanted.length === present.length && wanted.every((id, n) => id === present[n]);
  const newId = missing.values();
  const order = wanted.map((id) => places.get(id) ?? -1);
  const ordered = isSame ? draft : withOrder(draft, { repeat: pointer, order, newId: () => newId.next().value ?? '' });
  if (records.size === 0 && !from) return ordered;
  const { source, at } = sources.record;
  return withProvenance(ordered, pointer, { source, at, value: Object.freeze([...records.keys()]) });
}
