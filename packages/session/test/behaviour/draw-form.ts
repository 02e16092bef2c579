import { createSession, emptyDraft, type Host, type Session, type SessionOptions } from '@formwright/session';
import { COMPLETE, everything, facts } from './everything.ts';

/** What a renderer provides: a way to draw a session into an element or shadow root, until the test ends. */
export type DrawSession = (session: Session) => Promise<{ readonly root: HTMLElement | ShadowRoot }>;

/** A form that is drawn, with what tests ask of it. Ids in selectors begin with `fw`, which stands for the form's own id. */
export interface DrawnForm {
  readonly session: Session;
  readonly root: HTMLElement | ShadowRoot;
  /** Finds the only element of a selector, or throws. */
  readonly one: (selector: string) => HTMLInputElement;
  readonly all: (selector: string) => readonly HTMLElement[];
  /** Finds a button by its action. */
  readonly button: (action: string) => HTMLElement;
  /** Returns what has the focus, in a shadow root too. */
  readonly focused: () => Element | null;
  /** Returns the words of the live region. */
  readonly said: () => string;
  /** Returns ids as they are in this form. */
  readonly id: (known: string) => string;
}

/** Draws a form in the way of one renderer: `everything`, unless another is given. */
export async function drawForm(draw: DrawSession, options: Partial<SessionOptions> = {}): Promise<DrawnForm> {
  const session = createSession({ form: everything(), facts, ...options });
  const { root } = await draw(session);
  const own = root.querySelector('.formwright')?.id ?? '';
  // A whole id, which begins with the form's own, stays as it is.
  const known = new RegExp(`(?<=#|for=")(?!${own}-)fw(?=[-_])`, 'g');
  const all = (selector: string): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector.replaceAll(known, own)),
  ];
  const one = (selector: string): HTMLInputElement => {
    const [found, ...others] = all(selector);
    if (!found || others.length > 0) throw new Error(`${all(selector).length} elements are ${selector}`);
    return found as HTMLInputElement;
  };
  return {
    session,
    root,
    one,
    all,
    button: (action) => one(`button[data-action="${action}"]`),
    focused: () => (root instanceof ShadowRoot ? root : document).activeElement,
    said: () => one('[data-live]').textContent ?? '',
    id: (id) => id.replaceAll(/\bfw(?=-)/g, own),
  };
}

/** Returns a draft of `everything` that was left on a page. */
export function savedAt(page: string, answers: object = COMPLETE): NonNullable<SessionOptions['saved']> {
  return { ...emptyDraft(everything().model), answers: answers as never, page };
}

/** Returns a host that keeps everything. */
export function hostOf(own: Partial<Host> = {}): Host {
  return {
    save: async () => ({ link: '/drafts/abc' }),
    submit: async () => ({ reference: 'AB-12', pdf: '/pdf/AB-12' }),
    ...own,
  };
}
