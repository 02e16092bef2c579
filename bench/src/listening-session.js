// A session with the listeners of a renderer: on the form's view, one page and its fields.
import { createSession, emptyDraft } from '@formwright/session';

/** Returns a session on the first page of a form, with listeners that do nothing. */
export function listeningSession(form, answers) {
  const session = createSession({
    form,
    facts: { today: '2026-11-22' },
    saved: { ...emptyDraft(form.model), answers },
  });
  const [{ path }] = form.model.pages;
  const nothing = () => {};
  session.subscribe('form', nothing);
  session.subscribe(`children ${path}`, nothing);
  for (const { pointer } of session.children(path)) session.subscribe(`field ${pointer}`, nothing);
  return session;
}
