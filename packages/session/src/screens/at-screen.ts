import type { SavedDraft } from '../draft/saved-draft.ts';
import type { Screen } from './screens.ts';

/** Returns a draft that was left at a screen; the same one where it was. */
export function atScreen(draft: SavedDraft, { page, question }: Screen): SavedDraft {
  if (draft.page === page && draft.question === question?.at) return draft;
  const { question: _former, ...rest } = draft;
  return Object.freeze({ ...rest, page, ...(question && { question: question.at }) });
}
