import { FormwrightForm } from './formwright-form.ts';

/**
 * Makes `<formwright-form>` known to the page, once; under another name if one is given. Does nothing where there is no
 * page.
 */
export function defineFormwrightForm(name = 'formwright-form'): void {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, FormwrightForm);
}
