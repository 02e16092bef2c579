import { defineFormwrightForm, FormwrightForm } from '@formwright/renderer-web-component';
import { formPlace } from './form-place.ts';
import { openSession } from './open-session.ts';

defineFormwrightForm();
const form = new FormwrightForm();
form.session = await openSession();
formPlace().replaceChildren(form);
