import { watchControls } from '@formwright/session';
import { lateCss } from '@formwright/theme/late';
import { adoptTheme } from '../adopt-theme.ts';
import { type FormContext, isJoined } from '../context.ts';
import { dispatchEvents } from './dispatch-events.ts';

/**
 * Begins what a drawn form does besides being drawn: it dispatches events, is part of the page's own form, and notices
 * what a browser fills in. Returns a function that stops this.
 */
export function begin(context: FormContext): () => void {
  const { session, root, element, internals } = context;
  const stopped = new AbortController();
  const { signal } = stopped;
  adoptTheme(root.getRootNode(), lateCss);
  const stopWatching = watchControls(session, root);
  // Listeners find the form drawn.
  queueMicrotask(() => dispatchEvents(session, element, signal));
  if (isJoined(internals, element)) void import('./join-form.ts').then(({ joinForm }) => joinForm(context, signal));
  return () => {
    stopWatching();
    stopped.abort();
  };
}
