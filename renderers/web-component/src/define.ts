import { FormwrightForm } from './formwright-form.ts';

/**
 * Defines `<formwright-form>` as a custom element, under another name if one is given. Does nothing if the name is
 * already defined, or on a server.
 */
export function defineFormwrightForm(name = 'formwright-form'): void {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, FormwrightForm);
}
