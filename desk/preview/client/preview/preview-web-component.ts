import { defineFormwrightForm, FormwrightForm } from '@formwright/renderer-web-component';
import { startPreview } from './start-preview.ts';

defineFormwrightForm();
const form = new FormwrightForm();
document.body.append(form);

startPreview({
  async draw(session) {
    form.session = session;
    await form.updateComplete;
  },
  root: () => form.shadowRoot ?? document,
});
