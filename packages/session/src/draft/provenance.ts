import type { Pointer } from '@formwright/model';
import { answerAt } from '@formwright/runtime';
import { sameJson } from '../json.ts';
import type { Provenance, SavedDraft } from './saved-draft.ts';

/** Returns where an answer came from, if it was prefilled. */
export function provenanceOf(draft: SavedDraft, pointer: Pointer): Provenance | undefined {
  return Object.hasOwn(draft.prefilled, pointer) ? draft.prefilled[pointer] : undefined;
}

/** Returns a draft with another provenance at a pointer, or (undefined) with none. */
export function withProvenance(draft: SavedDraft, pointer: Pointer, provenance: Provenance | undefined): SavedDraft {
  const { [pointer]: _, ...others } = draft.prefilled;
  return Object.freeze({
    ...draft,
    prefilled: Object.freeze(provenance ? { ...others, [pointer]: Object.freeze(provenance) } : others),
  });
}

/** If the answer equals what the record says now, makes the record's newer value its provenance. */
export function withNewerAccepted(draft: SavedDraft, pointer: Pointer): SavedDraft {
  const newer = provenanceOf(draft, pointer)?.newer;
  return newer && sameJson(answerAt(draft.answers, pointer), newer.value) ? withNewerKnown(draft, pointer) : draft;
}

/**
 * Records that the person knows what the record says now, whether or not they took it. From then on, only another
 * change of the record is new.
 */
export function withNewerKnown(draft: SavedDraft, pointer: Pointer): SavedDraft {
  const newer = provenanceOf(draft, pointer)?.newer;
  return newer ? withProvenance(draft, pointer, newer) : draft;
}
