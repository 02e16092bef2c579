import { styles } from '../adopt-theme.ts';
import { FormwrightFormByAddress } from './form-by-address.ts';
import { onAnyPage } from './on-any-page.ts';

/**
 * Defines `<formwright-form>` so that it can load a form by its address (`src`), under another name if one is given. It
 * looks the same on any page. Does nothing if the name is already defined, or on a server.
 */
export function defineFormwrightForm(name = 'formwright-form'): void {
  if (!globalThis.customElements || customElements.get(name)) return;
  styles.prepare = onAnyPage;
  customElements.define(name, FormwrightFormByAddress);
}
