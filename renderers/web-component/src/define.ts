import { FormwrightForm } from './formwright-form.ts';

/** Makes `<formwright-form>` known to the page, once; under another name if one is given. */
export function defineFormwrightForm(name = 'formwright-form'): void {
  if (!customElements.get(name)) customElements.define(name, FormwrightForm);
}
