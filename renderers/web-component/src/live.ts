import type { Pointer } from '@formwright/model';
import type { Session } from '@formwright/session';
import type { FormContext } from './context.ts';
import type { Living } from './html/place.ts';

/** How something that changes by itself is read and drawn: a view of the session, or code that arrives. */
export interface LivePart<View> {
  /** Calls `changed` after the view changed. Returns a function that stops this. */
  subscribe(context: FormContext, pointer: Pointer, changed: () => void): () => void;
  read(session: Session, pointer: Pointer): View;
  draw(context: FormContext, view: View, pointer: Pointer): unknown;
  /** The code, besides the view, on which it depends how the part is drawn. */
  code?(): unknown;
  /** Called after another view was drawn, to move the focus. */
  changed?(context: FormContext, view: View, before: View): void;
}

/** Subscribes to the views of one kind. */
export function viewOf(kind: 'children' | 'field' | 'repeat'): LivePart<unknown>['subscribe'] {
  return ({ session }, pointer, changed) => session.subscribe(`${kind} ${pointer}`, changed);
}

interface Live extends Living {
  readonly part: unknown;
  readonly context: FormContext;
  readonly pointer: Pointer;
}

/**
 * Draws one view, and draws it again only when it changed. This keeps a keystroke to one field: when a part is drawn
 * again, the live parts in it are not. If the view of one that is there already has changed, the session is about to
 * notify it.
 */
export function live<View>(part: LivePart<View>, context: FormContext, pointer: Pointer = ''): Living {
  const own: Live = {
    part,
    context,
    pointer,
    isSame: (other) =>
      part === (other as Live).part && context === (other as Live).context && pointer === (other as Live).pointer,
    live(draw) {
      const read = (): View => part.read(context.session, pointer);
      let view: View;
      let code = part.code?.();
      const stop = part.subscribe(context, pointer, () => {
        const before = view;
        const formerCode = code;
        [view, code] = [read(), part.code?.()];
        if (view === before && code === formerCode) return;
        draw(part.draw(context, view, pointer));
        part.changed?.(context, view, before);
      });
      view = read();
      draw(part.draw(context, view, pointer));
      return stop;
    },
  };
  return own;
}
