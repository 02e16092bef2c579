export { defineFormwrightForm } from './define.ts';
export { FormLoadError } from './load-form.ts';
export { FormwrightFormByAddress } from './form-by-address.ts';
