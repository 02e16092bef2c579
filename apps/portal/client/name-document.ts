import type { Session } from '@formwright/session';

/**
 * Keeps the document's title up to date with what is shown, beginning with 'Error:' if there are errors (GOV.UK's error
 * summary). `step`: which step of several this form is, in words.
 */
export function nameDocument(session: Session, step: string | undefined): void {
  const name = (): void => {
    const { heading, caption, title, errors } = session.view();
    const { owner } = session.model;
    document.title = `${errors.length > 0 ? `${session.wording.errorPrefix} ` : ''}${[heading, caption, title, step, owner].filter(Boolean).join(' – ')}`;
  };
  session.subscribe('form', name);
  name();
}
