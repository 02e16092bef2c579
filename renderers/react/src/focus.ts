import type { Pointer } from '@formwright/model';
import type { ErrorLine } from '@formwright/session';
import type { Drawing } from './drawing.ts';

/** Moves the focus to what is drawn for a pointer, with its label in view. Tells whether it is there. */
export function focusOn({ root, id }: Drawing, pointer: Pointer): boolean {
  const target = root.current?.querySelector<HTMLElement>(`#${id(pointer)}`);
  if (!target) return false;
  target.closest('[data-pointer]')?.scrollIntoView();
  // A theme may give the id to an element around its controls.
  const control =
    target.tabIndex >= 0 || target.hasAttribute('tabindex')
      ? target
      : target.querySelector<HTMLElement>('input, select, textarea, button');
  // Of a date, the box that is at fault.
  const box = control?.closest('.govuk-date-input')?.querySelector<HTMLElement>('[aria-invalid]') ?? control;
  box?.focus({ preventScroll: true });
  return true;
}

/** Follows a line of the error summary or of what is missing: at once, or once its screen is drawn. */
export function follow(drawing: Drawing, { pointer }: ErrorLine): void {
  const { session, pendingFocus } = drawing;
  const before = session.view().screen;
  pendingFocus.current = pointer;
  session.follow(pointer);
  if (session.view().screen !== before) return;
  // It is on this screen, or behind a stop.
  pendingFocus.current = null;
  focusOn(drawing, pointer);
}
