export { FormwrightForm, type FormwrightFormProps } from './formwright-form.tsx';
export type { Theme } from './rjsf/theme.tsx';
export { useFormView } from './use-form-view.ts';
export { useSession } from './use-session.ts';
