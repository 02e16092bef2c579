import type { Pointer } from '@formwright/model';
import type { State } from '../state/state.ts';
import { atScreen, type Screen } from './screens.ts';
import { forgetScreen } from './shown-issues.ts';

/** Returns true if the screen changed. `leading`: pointer of the link that was followed; its issue stays shown. */
export function moveTo(state: State, screen: Screen, leading?: Pointer): boolean {
  const draft = atScreen(state.draft, screen);
  if (draft === state.draft) return false;
  state.draft = draft;
  // In `single` paging all pages stay on the screen.
  if (state.model.paging !== 'single') leaveScreen(state, leading);
  return true;
}

/** Forgets what belongs to the present screen only. */
export function leaveScreen(state: State, leading?: Pointer): void {
  if (state.activity.kind === 'saved' || state.activity.kind === 'failed') state.activity = { kind: 'idle' };
  state.listOpen = false;
  state.typed = {};
  state.removed = undefined;
  forgetScreen(state, leading);
}
