import { moveFocus } from '@formwright/session';
import { type ReactNode, useEffect, useRef } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';

/**
 * The one place where the form says things politely: it is there before anything is said, or nothing would be heard.
 */
export function LiveRegion(): ReactNode {
  const said = useForm((view) => view.said);
  return (
    <div className="govuk-visually-hidden" role="status" lang={useDrawing().session.wording.language} data-live="">
      {said}
    </div>
  );
}

/** Moves the focus to where the session has it, once all that changed with it is drawn. */
export function MovedFocus(): ReactNode {
  const { root, id } = useDrawing();
  const focus = useForm((view) => view.focus);
  const before = useRef(focus);
  useEffect(() => {
    const { current } = root;
    if (focus !== before.current && current)
      moveFocus({ querySelector: (selector) => controlIn(current.querySelector(selector)) }, focus, id(''));
    before.current = focus;
  }, [focus, root, id]);
  return null;
}

/** A theme may give the id to an element around its controls. */
function controlIn(element: HTMLElement | null): HTMLElement | null {
  return element && element.tabIndex < 0 && !element.hasAttribute('tabindex')
    ? element.querySelector<HTMLElement>('input, select, textarea, button')
    : element;
}
