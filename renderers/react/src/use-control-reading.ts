import { readControls, type Session } from '@formwright/session';
import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';

/**
 * Reads the controls again before a button acts, and those of a field that changed: a browser fills them in without a
 * word, or says only that. While something is missing, reads them too when a key or a pointer reaches the form.
 */
export function useControlReading(root: RefObject<HTMLElement | null>, session: Session): void {
  useEffect(() => {
    const { current } = root;
    if (!current) return undefined;
    const read = (within: Element | null): void =>
      readControls(session, within?.querySelectorAll<HTMLInputElement>('[part=input]') ?? []);
    const readOne = ({ target }: Event): void => read((target as Element).closest('[data-pointer]'));
    const readAll = ({ type, target }: Event): void => {
      if (type === 'click' && !(target as Element).closest('button, a')) return;
      // What the session knows is drawn before, so that nothing older is read.
      flushSync(() => undefined);
      read(current);
    };
    // Submit is drawn once nothing is missing, so a click on it cannot be what reads the controls. Nor is a change of
    // focus: script moves the focus while it draws, when what stands in a control may be older than the session.
    const readMissing = (event: Event): void => {
      if (session.view().missing.length > 0) readAll(event);
    };
    current.addEventListener('change', readOne);
    current.addEventListener('click', readAll, true);
    current.addEventListener('submit', readAll, true);
    current.addEventListener('pointerover', readMissing);
    current.addEventListener('keyup', readMissing);
    return () => {
      current.removeEventListener('change', readOne);
      current.removeEventListener('click', readAll, true);
      current.removeEventListener('submit', readAll, true);
      current.removeEventListener('pointerover', readMissing);
      current.removeEventListener('keyup', readMissing);
    };
  }, [root, session]);
}
