import type { Pointer } from '@formwright/model';
import { pointerNow, stablePointer } from '../draft/stable-pointer.ts';
import { beyondCeilings } from '../host/host-work.ts';
import type { Session } from '../session.ts';
import type { FormView } from '../views/form-shape.ts';
import { draftOnScreen, stateOf } from '../state/draft-on-screen.ts';

// For a server that makes a session for each request, and draws it where no scripts run.

export { isEnough, isMeant } from '../host/looking-up.ts';
export { tickedOptions } from '../typing/choices.ts';
export { reach } from './reach.ts';

/**
 * Returns a pointer as a name that stays with its entry when entries come, go and move between two requests: the ids of
 * entries are in place of their numbers.
 */
export function stableName(session: Session, pointer: Pointer): string {
  return stablePointer(draftOnScreen(session), pointer);
}

/** Returns the present pointer of a name. Undefined if an entry that it goes through is gone. */
export function pointerNamed(session: Session, name: string): Pointer | undefined {
  return pointerNow(draftOnScreen(session), name);
}

/** Returns whether a host may store the draft: no answer is larger than a draft may contain. If not, `save` says which. */
export function isStorable(session: Session): boolean {
  const state = stateOf(session);
  return state === undefined || beyondCeilings(state) === undefined;
}

/**
 * Returns the actions of a screen that is sent. On the last page of a form without a review, Submit is among them even
 * while something is missing: whether it is, is only known once the page was sent.
 */
export function actionsSent(session: Session): FormView['actions'] {
  const { actions, isLast, body, canSave } = session.view();
  const isThere = actions.some(({ action }) => action === 'submit');
  return canSave && isLast && !isThere && (body === 'page' || body === 'pages')
    ? [{ action: 'submit', label: session.wording.submit }, ...actions]
    : actions;
}
