import '@formwright/theme/theme.css';
import { createSession, type Session, type SessionOptions } from '@formwright/session';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { FormwrightForm, type FormwrightFormProps } from '../../src/index.ts';

export interface Drawn {
  readonly session: Session;
  readonly root: HTMLElement;
  /** Finds the only element of a selector, or fails. */
  readonly one: (selector: string) => HTMLElement;
  /** The same for what has a value. */
  readonly control: (selector: string) => HTMLInputElement;
  readonly all: (selector: string) => readonly HTMLElement[];
  /** Finds a button by its action. */
  readonly button: (action: string) => HTMLButtonElement;
  /** Returns an id as it is in this form, for one that begins with `fw`. */
  readonly id: (known: string) => string;
  readonly text: () => string;
}

/** Draws a form in the page, until the test is over. */
export function draw(options: SessionOptions, props: Partial<FormwrightFormProps> = {}): Drawn {
  const session = createSession(options);
  const host = document.body.appendChild(document.createElement('main'));
  const reactRoot = createRoot(host);
  flushSync(() => reactRoot.render(<FormwrightForm session={session} {...props} />));
  onTestFinished(() => {
    reactRoot.unmount();
    host.remove();
  });
  // Ids begin with the form's own, which is React's: `fw` stands for it in tests.
  const own = host.querySelector('.formwright')?.id ?? '';
  const all = (selector: string): HTMLElement[] => [
    ...host.querySelectorAll<HTMLElement>(selector.replaceAll(/(?<=#|for=")fw(?=-)/g, own)),
  ];
  const one = (selector: string): HTMLElement => {
    const [found, ...others] = all(selector);
    if (!found || others.length > 0)
      throw new Error(`${all(selector).length} elements are ${selector}\n${host.innerHTML}`);
    return found;
  };
  return {
    session,
    root: host,
    one,
    all,
    control: (selector) => one(selector) as HTMLInputElement,
    button: (action) => one(`button[data-action="${action}"]`) as HTMLButtonElement,
    id: (known) => known.replaceAll(/\bfw(?=-)/g, own),
    text: () => host.innerText,
  };
}
