import type { FormView, Session } from '@formwright/session';
import { useSyncExternalStore } from 'react';

/** Listens to the form's view, for parts of an application: the document's title, or a warning about unsaved answers. */
export function useFormView(session: Session): FormView {
  return useSyncExternalStore(
    (changed) => session.subscribe('form', changed),
    () => session.view(),
    () => session.view(),
  );
}
