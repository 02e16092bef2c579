import type { Living } from './html/place.ts';

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

/** Draws a view, and draws it again each time that it changes or that what is around it is drawn. */
export function following<View>({ followed, draw: drawn, changed }: Drawing<View>): Living {
  return {
    isSame: () => false,
    live(draw) {
      const stop = followed.subscribe(() => {
        draw(drawn(followed.view()));
        changed?.(followed.view());
      });
      draw(drawn(followed.view()));
      return stop;
    },
  };
}
