import type { Pointer } from '@formwright/model';
import type { Child, FieldView, FormView, RepeatView, ReviewView, Session, ViewName } from '@formwright/session';
import { useCallback, useSyncExternalStore } from 'react';
import { useDrawing } from './drawing-context.ts';

/** Redraws only when this view changed. */
function useView<View>(name: ViewName, read: (session: Session) => View): View {
  const { session } = useDrawing();
  const subscribe = useCallback((changed: () => void) => session.subscribe(name, changed), [session, name]);
  const snapshot = (): View => read(session);
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

/** Listens to one field. */
export function useField(pointer: Pointer): FieldView {
  return useView(`field ${pointer}`, (session) => session.field(pointer));
}

/** Listens to one repeat: to its entries, not to what they contain. */
export function useRepeat(pointer: Pointer): RepeatView {
  return useView(`repeat ${pointer}`, (session) => session.repeat(pointer));
}

/** Listens to the visible nodes of a page, section or entry. */
export function useChildren(container: Pointer): readonly Child[] {
  return useView(`children ${container}`, (session) => session.children(container));
}

/** Listens to what a person checks before they submit. */
export function useReview(): ReviewView {
  return useView('review', (session) => session.review());
}

/** Listens to one part of the form's view. `read` returns a value that is in the view, not a new one. */
export function useForm<Part>(read: (view: FormView) => Part): Part {
  return useView('form', (session) => read(session.view()));
}

/** Listens to a section or note, whose view is part of its container's view. Returns undefined if it is hidden. */
export function useChild(pointer: Pointer): Child | undefined {
  const children = useChildren(pointer.slice(0, pointer.lastIndexOf('/')));
  return children.find((child) => child.pointer === pointer);
}
