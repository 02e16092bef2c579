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
  readonly one: <Found extends HTMLElement = HTMLElement>(selector: string) => Found;
  readonly all: (selector: string) => readonly HTMLElement[];
  /** Finds a button by its action. */
  readonly button: (action: string) => HTMLButtonElement;
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
  const all = (selector: string): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(selector)];
  const one = <Found extends HTMLElement>(selector: string): Found => {
    const found = all(selector);
    if (found.length !== 1) throw new Error(`${found.length} elements are ${selector}\n${host.innerHTML}`);
    return found[0] as Found;
  };
  return { session, root: host, one, all, button: (action) => one(`button[data-action="${action}"]`), text: () => host.innerText };
}
