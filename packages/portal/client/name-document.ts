import type { Session } from '@formwright/session';

/** Keeps the document's title on the page that is shown, and says first that there are errors (GOV.UK's error summary). */
export function nameDocument(session: Session): void {
  const { title, owner } = session.model;
  const name = (): void => {
    const { page, errors } = session.view();
    document.title = `${errors.length > 0 ? `${session.wording.errorPrefix} ` : ''}${page.label} – ${title} – ${owner}`;
  };
  session.subscribe('form', name);
  name();
}
