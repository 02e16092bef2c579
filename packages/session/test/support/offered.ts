import type { FormAction, Session } from '../../src/index.ts';

/** Returns what the buttons below the screen do, in order. */
export function offered(session: Session): readonly FormAction[] {
  return session.view().actions.map(({ action }) => action);
}
