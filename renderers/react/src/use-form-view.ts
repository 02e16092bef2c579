import type { FormView, Session } from '@formwright/session';
import { useSyncExternalStore } from 'react';

/**
 * Listens to what stands around the fields, for an application's own parts: the document's title, a warning of what is
 * unsaved.
 */
export function useFormView(session: Session): FormView {
  return useSyncExternalStore(
    (changed) => session.subscribe('form', changed),
    () => session.view(),
    () => session.view(),
  );
}
