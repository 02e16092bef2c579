import type { Wording } from '@formwright/messages';
import { afterTyping, domId, type Session } from '@formwright/session';
import type { Pointer } from '@formwright/model';
import type { Emit } from './events.ts';

/**
 * What all parts of one drawn form share. One object for each depth of headings: its identity tells whether to draw
 * again.
 */
export interface Context {
  readonly session: Session;
  readonly words: Wording;
  /** Level of the next heading or legend, 2 to 6. */
  readonly level: number;
  /** The same form, one level of headings further in. */
  readonly inner: Context;
  /** Returns the id of what is drawn for a pointer, in this form; of '', the form's own. */
  id(pointer: Pointer): string;
  /** What the form is drawn below: the shadow root, or the element itself. */
  readonly root: ParentNode & Node;
  /** What the host was last asked for, so that it may be tried again. */
  readonly asked: { last: 'save' | 'submit' };
  /** Says words through the form's live region, after what is being said; '' takes that away. */
  announce(text: string): void;
  /** Says the status of a field once typing pauses. */
  announceStatus(pointer: Pointer, status: string): void;
  /** Moves the focus to an answer's control, its label in view. Ignored where it is not drawn. */
  focusOn(pointer: Pointer): void;
  /** Tells the page around the element. */
  emit: Emit;
  /** Draws everything again, once the form, its words or its language became others. */
  redraw(): void;
}

/** Makes the context of one form, drawn below `root`. */
export function createContext(
  session: Session,
  root: ParentNode & Node,
  around: Pick<Context, 'emit' | 'redraw'> & { readonly prefix: string },
): Context {
  const { prefix, ...own } = around;
  const id = (pointer: Pointer): string => domId(pointer, prefix);
  const announce = announcer(root);
  const announceStatus = afterTyping({
    say: announce,
    isDrawn: (pointer) => root.querySelector(`#${id(pointer)}`) !== null,
  });
  const asked: Context['asked'] = { last: 'save' };
  const focusOn = (pointer: Pointer): void => {
    const first = root.querySelector<HTMLElement>(`#${id(pointer)}`);
    // Of a date, the box that is at fault.
    const control = first?.closest('.govuk-date-input')?.querySelector<HTMLElement>('[aria-invalid]') ?? first;
    control?.closest('[data-pointer]')?.scrollIntoView();
    control?.focus({ preventScroll: true });
  };
  const at = (level: number): Context => {
    const deeper = level < 6 ? at(level + 1) : undefined;
    const context: Context = {
      session,
      words: session.wording,
      level,
      root,
      asked,
      announce,
      announceStatus,
      focusOn,
      id,
      ...own,
      get inner() {
        return deeper ?? context;
      },
    };
    return context;
  };
  return at(2);
}

/** Collects what is said within one task; the same words twice are said twice. */
function announcer(root: ParentNode): (text: string) => void {
  const waiting: string[] = [];
  return (text) => {
    if (waiting.push(text) > 1) return;
    setTimeout(() => {
      const region = root.querySelector('[data-live]');
      const all = waiting.splice(0);
      const words = all.slice(all.lastIndexOf('') + 1).join(' ');
      if (!region) return;
      const said = words && region.textContent === words ? `${words}\u00a0` : words;
      region.textContent = said;
      // Who reads the page later would take it for what is so now.
      setTimeout(() => region.textContent === said && region.replaceChildren(), 5000);
    }, 50);
  };
}
