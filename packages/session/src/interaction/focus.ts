import type { Pointer } from '@formwright/model';
import type { FormView } from '../views/form-shape.ts';
import { domId } from './ids.ts';

/** What takes the focus. */
export interface FocusTarget {
  /** Ids, without the form's own id at their beginning. The first that is drawn takes the focus. */
  readonly ids: readonly string[];
  /** Scrolls to the question's label, so that it is read before its control. Absent: scrolls no further than needed. */
  readonly scroll?: 'label';
}

/** What took the focus last. */
export interface Focus extends FocusTarget {
  /** Grows each time that the focus should move. */
  readonly turn: number;
}

/** Targets the control, heading or note that is drawn for a pointer. */
export function onAnswer(pointer: Pointer): FocusTarget {
  return { ids: [domId(pointer, '')], scroll: 'label' };
}

/** Targets a part around the fields: the screen's heading, the error summary, what is missing, or the banner about saving or submitting. */
export function onPart(part: 'heading' | 'errors' | 'activity' | 'missing'): FocusTarget {
  return { ids: [`_${part}`] };
}

/** Targets the heading of the entry at a place, or else of the entry before it, or else the repeat. */
export function onEntry(repeat: Pointer, number: number): FocusTarget {
  return { ids: [`${repeat}/${number}`, `${repeat}/${number - 1}`, repeat].map((pointer) => domId(pointer, '')) };
}

/** Targets a button of an entry, or the question whether to remove it; if that is not there, the entry's heading. */
export function onButton(entry: Pointer, button: 'edit' | 'up' | 'down' | 'remove' | 'confirm'): FocusTarget {
  const id = domId(entry, '');
  return { ids: [`${id}--${button}`, id] };
}

/**
 * Returns what takes the focus after a change: first the banner about saving or submitting, then what the action asked
 * for, then the heading of a new screen. Undefined: the focus stays where it is.
 */
export function focusAfter(now: FormView, before: FormView, asked: FocusTarget | undefined): FocusTarget | undefined {
  if (now.activity !== before.activity && !now.busy && now.activity.kind !== 'idle') return onPart('activity');
  return now.screen === before.screen ? asked : { ...asked, ids: [...(asked?.ids ?? []), '_heading'] };
}

/** An element, as far as the focus needs it: a session has no types of a browser. */
interface Focusable {
  closest(selector: string): Focusable | null;
  querySelector(selector: string): Focusable | null;
  scrollIntoView(): void;
  focus(options: { readonly preventScroll: boolean }): void;
}

/** Moves the focus in a form that is drawn below `root` and has the id `prefix`. */
export function moveFocus(
  root: { querySelector(selector: string): unknown },
  { ids, scroll }: FocusTarget,
  prefix: string,
): void {
  let target: Focusable | null = null;
  for (const id of ids) target ??= root.querySelector(`#${prefix}${id}`) as Focusable | null;
  if (!target) return;
  // In a date: the box that is wrong.
  const box = target.closest('.govuk-date-input')?.querySelector('[aria-invalid]') ?? target;
  if (scroll === 'label') target.closest('[data-pointer]')?.scrollIntoView();
  box.focus({ preventScroll: scroll === 'label' });
}
