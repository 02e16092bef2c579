import type { Session, SessionListeners, StopSignal } from '@formwright/session';

/** Dispatches what happens in a session at an element (`FormwrightEvents`), until `signal` is aborted. */
export function dispatchEvents(session: Session, element: EventTarget, signal: StopSignal): void {
  /** Returns false if a listener cancels the event. */
  const tell = (name: string, detail?: unknown, cancelable = false): boolean =>
    element.dispatchEvent(new CustomEvent(`formwright-${name}`, { detail, cancelable, bubbles: true, composed: true }));
  const listeners: SessionListeners = {
    onPage: (shown) => tell('page', shown),
    onChange: () => tell('change'),
    onUnsaved: (unsaved) => tell('unsaved', { unsaved }),
    onSave: () => tell('save', undefined, true),
    onSaved: (receipt) => tell('saved', receipt),
    onSubmit: () => tell('submit', undefined, true),
    onSubmitted: (receipt) => tell('submitted', receipt),
    onFailed: (failure) => tell('failed', failure),
  };
  session.listen(() => listeners, signal);
}
