export { defineFormwrightForm } from './define.ts';
export type { PageShown } from '@formwright/session';
export type { FormwrightEvents } from './events.ts';
export { FormwrightForm } from './formwright-form.ts';
export { UnsupportedProfileError } from './unsupported-profile-error.ts';
