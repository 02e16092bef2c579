import type { Session } from '@formwright/session';

/**
 * Keeps the document's title up to date with what is shown, beginning with 'Error:' if there are errors (GOV.UK's error
 * summary).
 */
export function nameDocument(session: Session): void {
  const name = (): void => {
    const { heading, caption, title, errors } = session.view();
    const { owner } = session.model;
    document.title = `${errors.length > 0 ? `${session.wording.errorPrefix} ` : ''}${[heading, caption, title, owner].filter(Boolean).join(' – ')}`;
  };
  session.subscribe('form', name);
  name();
}
