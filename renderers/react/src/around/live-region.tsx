import { moveFocus } from '@formwright/session';
import { type ReactNode, useEffect, useRef } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';

/** The form's one live region. It is drawn before anything is said, because a screen reader would miss it otherwise. */
export function LiveRegion(): ReactNode {
  const said = useForm((view) => view.said);
  return (
    <div className="govuk-visually-hidden" role="status" lang={useDrawing().session.wording.language} data-live="">
      {said}
    </div>
  );
}

/** Moves the focus to where the session wants it, after everything that changed with it was drawn. */
export function MovedFocus(): ReactNode {
  const { root, prefix } = useDrawing();
  const focus = useForm((view) => view.focus);
  const before = useRef(focus);
  useEffect(() => {
    const { current } = root;
    if (focus !== before.current && current)
      moveFocus({ querySelector: (selector) => controlIn(current.querySelector(selector)) }, focus, prefix);
    before.current = focus;
  }, [focus, root, prefix]);
  return null;
}

/** Returns the control in an element: a theme may give the id to an element around its controls. */
function controlIn(element: HTMLElement | null): HTMLElement | null {
  return element && element.tabIndex < 0 && !element.hasAttribute('tabindex')
    ? element.querySelector<HTMLElement>('input, select, textarea, button')
    : element;
}
