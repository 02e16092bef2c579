import type { FormAction, Session } from '../../src/index.ts';

/** Returns what the buttons below the screen do, in order, without Print, which every screen has. */
export function offered(session: Session): readonly FormAction[] {
  return session.view().actions.flatMap(({ action }) => (action === 'print' ? [] : [action]));
}
