import type { Pointer, RepeatNode } from '@formwright/model';
import { isObject, own } from '@formwright/runtime';
import { entryIds, withOrder } from '../draft/draft-edits.ts';
import { provenanceOf, withProvenance } from '../draft/provenance.ts';
import { type Origin, originOf, recordValue, type Sources } from './record-value.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';

/** The records of the entries of a repeat, by the ids of the entries, and where they come from. */
export interface EntryRecords {
  readonly byId: ReadonlyMap<string, unknown>;
  readonly of: Origin;
}

/**
 * Returns the records of the entries of a repeat. A record without an `id` is identified by
 * its place. Undefined if the repeat is not prefilled, or if the record has neither a list nor a blank there.
 */
export function recordsById(node: RepeatNode, sources: Sources): EntryRecords | undefined {
  const found = node.prefill && recordValue(node.prefill, sources);
  if (!node.prefill || !found || !(Array.isArray(found.value) || found.value === undefined || found.value === null))
    return undefined;
  const byId = new Map<string, unknown>();
  for (const [n, entry] of ((found.value ?? []) as unknown[]).entries()) {
    const id = isObject(entry) ? own(entry, 'id') : undefined;
    const key = typeof id === 'string' || typeof id === 'number' ? `r:${id}` : `r#${n}`;
    if (!byId.has(key)) byId.set(key, entry);
  }
  return { byId, of: originOf(node.prefill, sources) };
}

interface Given {
  readonly draft: SavedDraft;
  readonly records: EntryRecords;
}

/**
 * Returns a draft with the entries that a record asks for. Locked: exactly those of the record, in its order. Editable:
 * at first those of the record; later only entries that are new in the record are added, so that an entry that a person
 * removed does not come back.
 */
export function prefillEntries(
  node: RepeatNode,
  pointer: Pointer,
  { draft, records: { byId, of } }: Given,
): SavedDraft {
  const present = entryIds(draft, pointer);
  const from = provenanceOf(draft, pointer);
  const isLocked = node.prefill?.edit === 'locked';
  if (!isLocked && !from && present.length > 0) return draft;
  const known = new Set([...present, ...(Array.isArray(from?.value) ? from.value : [])]);
  const added = [...byId.keys()].filter((id) => !known.has(id));
  const wanted = isLocked ? [...byId.keys()] : [...present, ...added];
  const places = new Map(present.map((id, n) => [id, n]));
  const missing = wanted.filter((id) => !places.has(id));
  const isSame = wanted.length === present.length && wanted.every((id, n) => id === present[n]);
  const newId = missing.values();
  const order = wanted.map((id) => places.get(id) ?? -1);
  const ordered = isSame ? draft : withOrder(draft, { repeat: pointer, order, newId: () => newId.next().value ?? '' });
  if (byId.size === 0 && !from) return ordered;
  return withProvenance(ordered, pointer, { ...of, value: Object.freeze([...byId.keys()]) });
}
