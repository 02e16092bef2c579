import { platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { moveInRows } from './row-keys.ts';
import { type ReadableControl, readControls } from './read-controls.ts';

/** An element or shadow root, as far as reading its controls needs it: a session has no types of a browser. */
interface Watched {
  querySelectorAll(selector: string): Iterable<unknown>;
  addEventListener(type: string, listener: (event: never) => void, options: object): void;
}

interface Happened {
  readonly type: string;
  readonly target: { closest(selector: string): Watched | null };
}

/**
 * Reads the controls below `root` whenever a browser may have filled them in, which it does silently or with nothing
 * but a `change`: before a button acts, and those of a field that changed. While something is missing, also when a key
 * or a pointer reaches the form: Submit is drawn only once nothing is missing, so that no click on it can come first.
 * (A change of focus does not count. Scripts move the focus while they draw, when a control may be older than the
 * session.) Arrow keys move between rows of the same questions. `settle` draws what is not drawn yet, so that nothing older is read. Returns a function that stops this.
 */
export function watchControls(session: Session, root: unknown, settle?: () => void): () => void {
  const watched = root as Watched;
  const stopped = new platform.AbortController();
  const read = (within: Watched | null): void =>
    readControls(session, (within?.querySelectorAll('[part=input]') ?? []) as Iterable<ReadableControl>);
  const happened = ({ type, target }: Happened): void => {
    if (type === 'change') return read(target.closest('[data-pointer]'));
    if (type === 'click' ? !target.closest('button, a') : type !== 'submit' && !session.view().missing[0]) return;
    settle?.();
    read(watched);
  };
  for (const type of ['change', 'click', 'submit', 'pointerover', 'keyup'])
    // A change is read after the control's own listener; everything else is read before anybody acts.
    watched.addEventListener(type, happened, { capture: type !== 'change', signal: stopped.signal });
  watched.addEventListener('keydown', moveInRows, { signal: stopped.signal });
  return () => stopped.abort();
}
