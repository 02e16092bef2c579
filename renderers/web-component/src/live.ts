import type { Pointer } from '@formwright/model';
import type { Session, ViewName } from '@formwright/session';
import { noChange } from 'lit/html.js';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult, type ElementPart, type Part as LitPart } from 'lit/directive.js';
import type { FormContext } from './context.ts';

/** How one kind of the session's views is read and drawn. */
export interface LivePart<View> {
  name(pointer: Pointer): ViewName;
  read(session: Session, pointer: Pointer): View;
  draw(context: FormContext, view: View, pointer: Pointer): unknown;
  /** Told after the view became another and was drawn: for focus and announcements. */
  changed?(context: FormContext, view: View, before: View): void;
}

/**
 * Draws one view and draws it again each time, and only when, the session says that it became another. This is what
 * keeps a keystroke to one field: drawing what stands around does not draw what stands inside.
 */
export function live<View>(part: LivePart<View>, context: FormContext, pointer: Pointer = ''): DirectiveResult {
  return draw({ part, context, pointer });
}

interface Drawn {
  readonly part: LivePart<unknown>;
  readonly context: FormContext;
  readonly pointer: Pointer;
}

// A class, as Lit's directives are.
class LiveDirective extends AsyncDirective {
  drawn: Drawn | undefined;
  view: unknown;
  stop: (() => void) | undefined;

  render(_drawn: Drawn): unknown {
    return noChange;
  }

  override update(_part: LitPart | ElementPart, [drawn]: [Drawn]): unknown {
    const { part, context, pointer } = drawn;
    // The same view: should it have become another, the session is about to say so.
    if (this.drawn?.context === context && this.drawn.pointer === pointer && this.drawn.part === part) return noChange;
    this.stop?.();
    this.drawn = drawn;
    this.listen(drawn);
    this.view = part.read(context.session, pointer);
    return part.draw(context, this.view, pointer);
  }

  listen({ part, context, pointer }: Drawn): void {
    this.stop = context.session.subscribe(part.name(pointer), () => {
      const before = this.view;
      const view = part.read(context.session, pointer);
      if (view === before || !this.isConnected) return;
      this.view = view;
      this.setValue(part.draw(context, view, pointer));
      part.changed?.(context, view, before);
    });
  }

  override disconnected(): void {
    this.stop?.();
    this.stop = undefined;
  }

  override reconnected(): void {
    if (!this.drawn || this.stop) return;
    const { part, context, pointer } = this.drawn;
    this.listen(this.drawn);
    this.view = part.read(context.session, pointer);
    this.setValue(part.draw(context, this.view, pointer));
  }
}

const draw = directive(LiveDirective);
