import { type Node, nodeAt, type Pointer } from '@formwright/model';
import type { Child, FieldView, FormView, RepeatView, Session, ViewName } from '@formwright/session';
import { useCallback, useSyncExternalStore } from 'react';
import { useDrawing } from './drawing-context.ts';

/** Draws again whenever this view has become another: never for anything else. */
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

/** Listens to one repeat: its entries, not what stands in them. */
export function useRepeat(pointer: Pointer): RepeatView {
  return useView(`repeat ${pointer}`, (session) => session.repeat(pointer));
}

/** Listens to what is visible in a page, section or entry. */
export function useChildren(container: Pointer): readonly Child[] {
  return useView(`children ${container}`, (session) => session.children(container));
}

/**
 * Listens to one thing of what stands around the fields. `read` gives a value of the view itself, made of nothing new.
 */
export function useForm<Part>(read: (view: FormView) => Part): Part {
  return useView('form', (session) => read(session.view()));
}

/** Returns the node at a pointer of the kind that is drawn there. */
export function useNode<Kind extends Node['kind']>(pointer: Pointer, kind: Kind): Extract<Node, { kind: Kind }> {
  const node = nodeAt(useDrawing().session.model, pointer);
  if (node?.kind !== kind) throw new Error(`There is no ${kind} at ${pointer}.`);
  return node as Extract<Node, { kind: Kind }>;
}
