import type { Session, ViewName } from '../session.ts';
import { type State, storedDraft } from '../state/state.ts';
import type { FormView } from '../views/form-shape.ts';
import type { ViewCache } from '../views/view-cache.ts';
import type { SaveReceipt, SubmitReceipt } from '../host/host.ts';
import type { Failure, PageShown } from './listeners.ts';

/** Those who listen to a session. */
export interface Listening extends Pick<Session, 'listen'> {
  /** Tells them what is new. Call it after each change. */
  changed(): void;
  /** Asks them whether the person may save or submit. */
  allows(asked: 'onSave' | 'onSubmit'): boolean;
}

/** Makes the listening of a session. */
export function createListening(state: State, views: ViewCache<ViewName>): Listening {
  const all = new Map<Parameters<Session['listen']>[0], () => void>();
  return {
    listen(listeners, signal) {
      let { answers } = state.saved;
      let { activity } = state;
      let page = '';
      let unsaved = false;
      const follow = (): void => {
        if (signal?.aborted) return void all.delete(listeners);
        const view = views.read('form') as FormView;
        const before = { answers, activity, page, unsaved };
        const shown = pageShown(view);
        ({ answers } = state.draft);
        ({ activity, unsaved } = view);
        page = JSON.stringify([view.screen, shown]);
        const { onPage, onChange, onUnsaved, onSaved, onSubmitted, onFailed } = listeners();
        if (page !== before.page) onPage?.(shown);
        if (answers !== before.answers) onChange?.(storedDraft(state));
        if (unsaved !== before.unsaved) onUnsaved?.(unsaved);
        if (activity === before.activity) return;
        const { kind, ...more } = activity;
        if (kind === 'saved') onSaved?.(more as SaveReceipt);
        if (kind === 'submitted') onSubmitted?.(more as SubmitReceipt);
        if (kind === 'failed') onFailed?.(more as Failure);
      };
      all.set(listeners, follow);
      follow();
    },
    changed: () => all.forEach((follow) => follow()),
    allows: (asked) => [...all.keys()].every((listeners) => listeners()[asked]?.(storedDraft(state)) !== false),
  };
}

function pageShown({ page, heading, number, pages, errors }: FormView): PageShown {
  return { page: page.name, label: heading, number, of: pages.length, errors: errors.length };
}
