import type { Pointer } from '@formwright/model';
import type { FormView } from '../views/views.ts';
import { domId } from './dom-id.ts';

/** What takes the focus. */
export interface FocusTarget {
  /** Ids, without the form's own before them. The first that is drawn takes the focus. */
  readonly ids: readonly string[];
  /** Scrolls to the label of a question, so that it is read before its control. Absent: scrolls no more than needed. */
  readonly scroll?: 'label';
}

/** What took the focus last. */
export interface Focus extends FocusTarget {
  /** Grows each time that the focus is to move. */
  readonly turn: number;
}

/** Returns the control, heading or words that are drawn for a pointer. */
export function onAnswer(pointer: Pointer): FocusTarget {
  return { ids: [domId(pointer, '')], scroll: 'label' };
}

/** Returns what stands around the fields: the screen's heading, the error summary, or what became of saving or submitting. */
export function onFrame(part: 'heading' | 'errors' | 'activity'): FocusTarget {
  return { ids: [`_${part}`] };
}

/** Returns the heading of the entry at a place, or else the one before it, or else the repeat. */
export function onEntry(repeat: Pointer, number: number): FocusTarget {
  return { ids: [`${repeat}/${number}`, `${repeat}/${number - 1}`, repeat].map((pointer) => domId(pointer, '')) };
}

/** Returns a button of an entry, or what asks whether it is to go; the entry's heading where that is not there. */
export function onButton(entry: Pointer, button: 'up' | 'down' | 'remove' | 'confirm'): FocusTarget {
  const id = domId(entry, '');
  return { ids: [`${id}--${button}`, id] };
}

/**
 * Returns what takes the focus after a change: what has gone wrong or come about before all else, then what the action
 * asks for, and the heading of a screen that is new. Undefined: it stays where it is.
 */
export function focusAfter(now: FormView, before: FormView, asked: FocusTarget | undefined): FocusTarget | undefined {
  if (now.errorsShown > before.errorsShown) return onFrame('errors');
  if (now.activity !== before.activity && !now.busy && now.activity.kind !== 'idle') return onFrame('activity');
  return now.screen === before.screen ? asked : { ...asked, ids: [...(asked?.ids ?? []), '_heading'] };
}

/** An element, as far as the focus needs it; a session has no types of a browser. */
interface Focusable {
  closest(selector: string): Focusable | null;
  querySelector(selector: string): Focusable | null;
  scrollIntoView(): void;
  focus(options: { readonly preventScroll: boolean }): void;
}

/** Moves the focus within what is drawn below `root`, for a form whose own id is `prefix`. */
export function moveFocus(
  root: { querySelector(selector: string): unknown },
  { ids, scroll }: FocusTarget,
  prefix: string,
): void {
  let target: Focusable | null = null;
  for (const id of ids) target ??= root.querySelector(`#${prefix}${id}`) as Focusable | null;
  if (!target) return;
  // Of a date, the box that is at fault.
  const box = target.closest('.govuk-date-input')?.querySelector('[aria-invalid]') ?? target;
  if (scroll === 'label') target.closest('[data-pointer]')?.scrollIntoView();
  box.focus({ preventScroll: scroll === 'label' });
}
