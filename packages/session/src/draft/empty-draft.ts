import type { FormModel } from '@formwright/model';
import type { SavedDraft } from './saved-draft.ts';

/** Returns a draft without answers. */
export function emptyDraft(model: FormModel): SavedDraft {
  const nothing = Object.freeze({});
  const page = model.pages[0]?.name ?? '';
  return Object.freeze({
    form: model.id,
    version: model.version,
    answers: nothing,
    entries: nothing,
    page,
    ticked: Object.freeze([]),
    prefilled: nothing,
  });
}
