export { FormwrightForm, type FormwrightFormProps } from './formwright-form.tsx';
export { useFormView } from './use-form-view.ts';
export { useSession } from './use-session.ts';
