import type { ViewName } from '../session.ts';
import type { State } from '../state/state.ts';
import type { ViewCache } from '../views/view-cache.ts';
import type { FieldView } from '../views/field-shape.ts';
import type { FormView } from '../views/form-shape.ts';
import { afterTyping } from './after-typing.ts';
import { createAnnouncer } from './announcer.ts';
import { focusAfter, type FocusTarget } from './focus.ts';
import { newsOf, type Speaking } from './news.ts';

/** Notifies listeners of views that may have changed. `asked` is what the action wants to take the focus. */
export type Notify = (names: readonly ViewName[] | 'all', asked?: FocusTarget) => void;

/** What a session does besides its views: it moves the focus, and says what is new. */
export interface Interaction {
  readonly notify: Notify;
  say(text: string): void;
}

/** Makes the interaction of a session. It says nothing and moves no focus unless a renderer listens. */
export function createInteraction(state: State, views: ViewCache<ViewName>): Interaction {
  const announce = createAnnouncer({
    said: () => state.said,
    stand(words) {
      state.said = words;
      views.invalidate(['form']);
      views.notify();
    },
  });
  const say = (text: string): void => {
    if (views.seen('form')) announce(text);
  };
  const sayStatus = afterTyping({ say, isDrawn: (pointer) => views.seen(`field ${pointer}`) !== undefined });
  return {
    say,
    notify(names, asked) {
      const before = views.seen('form') as FormView | undefined;
      // Any answer may be on the review, which nobody sees while they answer.
      views.invalidate(names === 'all' ? names : [...names, 'review']);
      const now = before && (views.read('form') as FormView);
      const target = now && focusAfter(now, before, asked);
      if (target) {
        state.focus = { ...target, turn: state.focus.turn + 1 };
        // Last, because what takes the focus may have to be drawn first.
        views.invalidate(['form']);
      }
      // On another screen, or in another language, a person reads everything from the beginning.
      const isSame = before?.screen === now?.screen && before?.edition === now?.edition;
      views.notify((view, former) => {
        if (!isSame) return;
        for (const text of newsOf(view as Speaking, former as Speaking, state.wording)) say(text);
        const { pointer, status } = view as FieldView;
        if (status && status !== (former as FieldView).status) sayStatus(pointer, status);
      });
      state.changed?.();
    },
  };
}
