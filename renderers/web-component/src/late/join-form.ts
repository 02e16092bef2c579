import { withoutSensitive } from '@formwright/session';
import type { FormContext } from '../context.ts';

/**
 * Makes a drawn form part of the page's own form, until `signal` is aborted: its value is the draft as JSON, which the
 * browser restores without sensitive answers, and it is valid once nothing is missing. What is missing is shown when the
 * page's form is sent too early. It can be disabled like any control.
 */
export function joinForm({ session, element, internals, root }: FormContext, signal: AbortSignal): void {
  const follow = (): void => {
    const draft = session.draft();
    const { complete } = session.view();
    internals.setFormValue(JSON.stringify(draft), JSON.stringify(withoutSensitive(session.model, draft)));
    internals.setValidity(complete ? {} : { valueMissing: true }, complete ? '' : session.wording.missing);
  };
  const able = (): void => {
    const disabled = element.matches(':disabled');
    for (const control of root.querySelectorAll<HTMLInputElement>('button, input, select, textarea'))
      control.disabled = disabled;
  };
  session.listen(() => ({ onChange: follow }), signal);
  signal.addEventListener('abort', session.subscribe('form', follow));
  follow();
  able();
  element.addEventListener('formwright-disabled', able, { signal });
  // In place of the browser's own message, which nobody could translate.
  element.addEventListener(
    'invalid',
    (event) => {
      event.preventDefault();
      void session.submit();
    },
    { signal },
  );
}
