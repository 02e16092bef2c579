import type { Host } from '@formwright/session';
import { defineFormwrightForm, type FormwrightForm } from '../src/index.ts';
import { sampleForm } from './sample-form.ts';

/** The element in a page, with what a test asks of it. */
export interface Mounted {
  readonly element: FormwrightForm;
  /** An element that there is, as what most of them are. */
  find(selector: string): HTMLInputElement;
  all(selector: string): readonly HTMLElement[];
  has(selector: string): boolean;
  /** What has the focus, inside the shadow root too. */
  focused(): Element | null;
}

/** Draws a form in a page of its own. */
export async function mount(
  properties: Partial<FormwrightForm> = {},
  attributes: readonly string[] = [],
): Promise<Mounted> {
  defineFormwrightForm();
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  document.title = 'A form';
  const element = document.createElement('formwright-form') as FormwrightForm;
  for (const name of attributes) element.toggleAttribute(name, true);
  Object.assign(element, { compiled: sampleForm, facts: { today: '2026-11-22' }, host, ...properties });
  const main = document.createElement('main');
  main.append(element);
  document.body.append(main);
  await element.updateComplete;
  const root = element.renderRoot as ShadowRoot | HTMLElement;
  return {
    element,
    find: (selector) => {
      const found = root.querySelector<HTMLInputElement>(selector);
      if (!found) throw new Error(`Nothing is ${selector}`);
      return found;
    },
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    has: (selector) => root.querySelector(selector) !== null,
    focused: () => element.shadowRoot?.activeElement ?? document.activeElement,
  };
}

/** A host that keeps everything. */
export const host: Host = {
  save: async () => ({ link: '/drafts/abc' }),
  submit: async () => ({ reference: 'AB-CD-1234', pdf: '/submissions/abc.pdf' }),
};

/** Types as a person does, one input event. */
export function type(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
