import type { CompiledForm, Facts, Starting } from '@formwright/model';
import { applyPrefill } from '../prefill/apply-prefill.ts';
import type { PrefillRecord } from '../host/host.ts';
import { emptyDraft } from './empty-draft.ts';
import type { SavedDraft } from './saved-draft.ts';

/**
 * Returns a new draft: what the record says and, where it says nothing, the start value of every field that is visible.
 * A session without a saved draft begins in this way.
 */
export function beginDraft(form: CompiledForm, facts: Facts, record?: PrefillRecord): SavedDraft {
  return updateDraft(form, emptyDraft(form.model), { facts, record });
}

/** Returns a draft with a record filled in, and the start values of what has come to be with it. */
export function updateDraft(
  form: CompiledForm,
  draft: SavedDraft,
  { facts, record }: { readonly facts: Facts; readonly record: PrefillRecord | undefined },
): SavedDraft {
  return withStarts(form, record ? applyPrefill(form.model, draft, record) : draft, { facts, how: 'take' });
}

/** Takes the start value of every field that has come to be or, in a draft that was begun before, passes it over. */
export function withStarts({ starts }: CompiledForm, draft: SavedDraft, starting: Starting): SavedDraft {
  return starts ? starts(draft, starting) : draft;
}
