import type { Pointer } from '@formwright/model';
import { answerAt } from '@formwright/runtime';
import { sameJson } from '../json.ts';
import type { Provenance, SavedDraft } from './saved-draft.ts';

/** Returns where an answer came from, if it was prefilled. */
export function provenanceOf(draft: SavedDraft, pointer: Pointer): Provenance | undefined {
  return Object.hasOwn(draft.prefilled, pointer) ? draft.prefilled[pointer] : undefined;
}

/** Returns a draft with another provenance, or (undefined) none, at a pointer. */
export function withProvenance(draft: SavedDraft, pointer: Pointer, provenance: Provenance | undefined): SavedDraft {
  const { [pointer]: _, ...others } = draft.prefilled;
  return Object.freeze({
    ...draft,
    prefilled: Object.freeze(provenance ? { ...others, [pointer]: Object.freeze(provenance) } : others),
  });
}

/** Where the answer is now what the record says by now, its provenance is that of the record's newer value. */
export function withNewerAccepted(draft: SavedDraft, pointer: Pointer): SavedDraft {
  const newer = provenanceOf(draft, pointer)?.newer;
  return newer && sameJson(answerAt(draft.answers, pointer), newer.value) ? withNewerKnown(draft, pointer) : draft;
}

/**
 * The person knows what the record says by now, whether or not it is the answer: from here on, what differs from it is
 * new.
 */
export function withNewerKnown(draft: SavedDraft, pointer: Pointer): SavedDraft {
  const newer = provenanceOf(draft, pointer)?.newer;
  return newer ? withProvenance(draft, pointer, newer) : draft;
}
