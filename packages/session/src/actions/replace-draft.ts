import { presentScreen } from '../screens/screens.ts';
import { updateDraft } from '../draft/begin-draft.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';
import { dropResolved } from '../screens/shown-issues.ts';
import { moveTo } from '../screens/turn.ts';
import { tracking, type State } from '../state/state.ts';

/** Takes over a draft that may differ anywhere, with what the record says about it. All listeners must be notified. */
export function replaceDraft(state: State, draft: SavedDraft): void {
  state.draft = updateDraft(state.form, draft, state);
  Object.assign(state, tracking(state));
  moveTo(state, presentScreen(state));
  dropResolved(state);
}
