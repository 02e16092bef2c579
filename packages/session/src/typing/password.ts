import { passwordWords } from '@formwright/messages/password';
import type { Pointer } from '@formwright/model';
import type { Session } from '../session.ts';

/** A password's box and the button beside it, as a renderer draws them. A frozen snapshot. */
export interface PasswordView {
  /** The type of the box: `password` hides what is in it. */
  readonly type: 'password' | 'text';
  /** What is on the button, and what a screen reader calls it. */
  readonly label: string;
  readonly name: string;
}

/** Whether what is typed into a password's box can be seen. */
export interface Password {
  view(): PasswordView;
  /** Calls `changed` after the view changed. Returns a function that stops this. */
  subscribe(changed: () => void): () => void;
  /** Shows what is in the box, or hides it again. */
  toggle(): void;
}

const known = new WeakMap<Session, Map<string, Password>>();

/** Returns the password of a field with the widget `password`: the same one until the form or its language changes. */
export function passwordOf(session: Session, pointer: Pointer): Password {
  const all = known.get(session) ?? new Map<string, Password>();
  known.set(session, all);
  const place = `${pointer} ${session.view().edition}`;
  const password = all.get(place) ?? createPassword(session, pointer);
  all.set(place, password);
  return password;
}

/** It is hidden again when the person leaves the screen, saves or submits, so that nobody beside them reads it then. */
function createPassword(session: Session, pointer: Pointer): Password {
  const { label } = session.field(pointer).node;
  const words = passwordWords[session.wording.language];
  const views: { readonly [kind in 'hidden' | 'shown']: PasswordView } = {
    hidden: Object.freeze({ type: 'password', label: words.show, name: words.showLabel(label) }),
    shown: Object.freeze({ type: 'text', label: words.hide, name: words.hideLabel(label) }),
  };
  const listeners = new Set<() => void>();
  let now: keyof typeof views = 'hidden';
  let stop: (() => void) | undefined;

  function become(next: typeof now): void {
    now = next;
    for (const listener of listeners) listener();
  }

  function hideAfterwards(): () => void {
    const { screen } = session.view();
    return session.subscribe('form', () => {
      const { screen: present, activity } = session.view();
      if (present !== screen || activity.kind === 'saving' || activity.kind === 'submitting') hide();
    });
  }

  function hide(): void {
    stop?.();
    stop = undefined;
    become('hidden');
  }

  return {
    view: () => views[now],
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    toggle() {
      if (now === 'shown') hide();
      else {
        stop = hideAfterwards();
        become('shown');
      }
      session.say(words[now](label));
    },
  };
}
