import { hostOf } from '../../../packages/session/test/behaviour/draw-form.ts';
import { everything, facts } from '../../../packages/session/test/behaviour/everything.ts';
import { defineFormwrightForm, type FormwrightForm } from '../src/index.ts';

/** The element in a page, with what a test asks of it. */
export interface Mounted {
  readonly element: FormwrightForm;
  /** An element that there is, as what most of them are. */
  find(selector: string): HTMLInputElement;
  has(selector: string): boolean;
}

/** Draws a form in a page of its own: `everything`, unless other properties are given. */
export async function mount(
  properties: Partial<FormwrightForm> = {},
  attributes: readonly string[] = [],
): Promise<Mounted> {
  defineFormwrightForm();
  document.body.replaceChildren();
  const element = document.createElement('formwright-form');
  for (const name of attributes) element.toggleAttribute(name, true);
  Object.assign(element, { compiled: everything(), facts, host: hostOf(), ...properties });
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
    has: (selector) => root.querySelector(selector) !== null,
  };
}
