import type { SavedDraft } from '../draft/saved-draft.ts';
import type { Session } from '../session.ts';
import type { State } from './state.ts';

const states = new WeakMap<Session, State>();

/** Connects a session with its state, for what is made for one of its fields. */
export function connect(session: Session, state: State): Session {
  states.set(session, state);
  return session;
}

/** Returns the draft as it is on the screen: `Session.draft` has the entries whose editors are open beside it. */
export function draftOnScreen(session: Session): SavedDraft {
  return states.get(session)?.draft ?? session.draft();
}

/** Returns what a session knows. Undefined for what is not a session of ours. */
export function stateOf(session: Session): State | undefined {
  return states.get(session);
}
