export { FormwrightForm, type FormwrightFormProps } from './formwright-form.tsx';
export type { Theme } from './rjsf/theme.tsx';
export { useSession } from './use-session.ts';
