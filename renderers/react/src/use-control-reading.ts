import { readControls, type Session } from '@formwright/session';
import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';

/**
 * Reads the controls again before a button acts, and those of a field that changed: a browser fills them in without a
 * word, or says only that.
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
    current.addEventListener('change', readOne);
    current.addEventListener('click', readAll, true);
    current.addEventListener('submit', readAll, true);
    return () => {
      current.removeEventListener('change', readOne);
      current.removeEventListener('click', readAll, true);
      current.removeEventListener('submit', readAll, true);
    };
  }, [root, session]);
}
