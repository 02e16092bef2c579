import { defineFormwrightForm, FormwrightForm } from '@formwright/renderer-web-component';
import { formPlace } from './form-place.ts';
import { openForm } from './open-form.ts';

defineFormwrightForm();
const form = new FormwrightForm();
await openForm((session) => {
  form.session = session;
  if (!form.isConnected) formPlace().replaceChildren(form);
});
