import type { Pointer } from '@formwright/model';
import type { Session } from '@formwright/session';
import { noChange } from 'lit/html.js';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult, type ElementPart, type Part as LitPart } from 'lit/directive.js';
import type { FormContext } from './context.ts';

/** How something that changes by itself is read and drawn: a view of the session, or code that arrives. */
export interface LivePart<View> {
  /** Calls `changed` after the view changed. Returns a function that stops this. */
  subscribe(context: FormContext, pointer: Pointer, changed: () => void): () => void;
  read(session: Session, pointer: Pointer): View;
  draw(context: FormContext, view: View, pointer: Pointer): unknown;
  /** Called after another view was drawn, to move the focus. */
  changed?(context: FormContext, view: View, before: View): void;
}

/** Subscribes to the views of one kind. */
export function viewOf(kind: 'children' | 'field' | 'repeat'): LivePart<unknown>['subscribe'] {
  return ({ session }, pointer, changed) => session.subscribe(`${kind} ${pointer}`, changed);
}

/**
 * Draws one view, and draws it again only when it changed. This keeps a keystroke to one field: when a part is drawn
 * again, the live parts in it are not.
 */
export function live<View>(part: LivePart<View>, context: FormContext, pointer: Pointer = ''): DirectiveResult {
  return draw({ part, context, pointer });
}

interface Drawn {
  readonly part: LivePart<unknown>;
  readonly context: FormContext;
  readonly pointer: Pointer;
}

// Lit's directives are classes.
class LiveDirective extends AsyncDirective {
  drawn: Drawn | undefined;
  view: unknown;
  stop: (() => void) | undefined;

  render(_drawn: Drawn): unknown {
    return noChange;
  }

  override update(_part: LitPart | ElementPart, [drawn]: [Drawn]): unknown {
    const { part, context, pointer } = drawn;
    // If the same view changed, the session is about to notify this directive.
    if (this.drawn?.context === context && this.drawn.pointer === pointer && this.drawn.part === part) return noChange;
    this.stop?.();
    this.drawn = drawn;
    return this.begin(drawn);
  }

  /** Listens to the view, and returns how it is drawn now. */
  begin({ part, context, pointer }: Drawn): unknown {
    this.stop = part.subscribe(context, pointer, () => {
      const before = this.view;
      const view = part.read(context.session, pointer);
      if (view === before || !this.isConnected) return;
      this.view = view;
      this.setValue(part.draw(context, view, pointer));
      part.changed?.(context, view, before);
    });
    this.view = part.read(context.session, pointer);
    return part.draw(context, this.view, pointer);
  }

  override disconnected(): void {
    this.stop?.();
    this.stop = undefined;
  }

  override reconnected(): void {
    if (this.drawn && !this.stop) this.setValue(this.begin(this.drawn));
  }
}

const draw = directive(LiveDirective);
