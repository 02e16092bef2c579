import { noChange } from 'lit/html.js';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult } from 'lit/directive.js';

/** An object with a view of its own, besides the session's views. */
interface Followed<View> {
  view(): View;
  subscribe(changed: () => void): () => void;
}

interface Drawing<View> {
  readonly followed: Followed<View>;
  draw(view: View): unknown;
  /** Called after a changed view was drawn. */
  changed?(view: View): void;
}

// Lit's directives are classes.
class FollowingDirective extends AsyncDirective {
  drawing: Drawing<unknown> | undefined;
  view: unknown;
  stop: (() => void) | undefined;

  render(drawing: Drawing<unknown>): unknown {
    const isAnother = this.drawing?.followed !== drawing.followed;
    this.drawing = drawing;
    if (isAnother || !this.stop) this.reconnected();
    this.view = drawing.followed.view();
    return drawing.draw(this.view);
  }

  override disconnected(): void {
    this.stop?.();
    this.stop = undefined;
  }

  override reconnected(): void {
    this.disconnected();
    this.stop = this.drawing?.followed.subscribe(() => {
      const { drawing } = this;
      if (!drawing) return;
      this.view = drawing.followed.view();
      this.setValue(drawing.draw(this.view) ?? noChange);
      drawing.changed?.(this.view);
    });
  }
}

const follow = directive(FollowingDirective);

/** Draws a view, and draws it again each time that it changes. */
export function following<View>(drawing: Drawing<View>): DirectiveResult {
  return follow(drawing);
}
