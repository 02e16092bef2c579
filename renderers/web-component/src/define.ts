import type { FormwrightEvents } from './events.ts';
import { FormwrightForm } from './formwright-form.ts';

declare global {
  /** So that `document.createElement('formwright-form')` and `querySelector` return the element. */
  interface HTMLElementTagNameMap {
    'formwright-form': FormwrightForm;
  }
  /** So that a listener on the element, or on what is around it, knows an event's `detail`. */
  interface HTMLElementEventMap extends FormwrightEvents {}
}

/**
 * Defines `<formwright-form>` as a custom element, under another name if one is given. Does nothing if the name is
 * already defined, or on a server.
 */
export function defineFormwrightForm(name = 'formwright-form'): void {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, FormwrightForm);
}
