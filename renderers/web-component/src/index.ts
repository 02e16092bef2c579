export { defineFormwrightForm } from './define.ts';
export type { FormwrightEvents, PageShown } from './events.ts';
export { FormwrightForm } from './formwright-form.ts';
export { UnsupportedProfileError } from './unsupported-profile-error.ts';
