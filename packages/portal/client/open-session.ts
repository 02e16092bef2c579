import { english } from '@formwright/messages';
import { createSession, type Session } from '@formwright/session';
import { forms } from 'virtual:forms';
import { nameDocument } from './name-document.ts';
import { portalHost } from './portal-host.ts';
import type { PageData } from '@formwright/portal';

/** Starts the session of the form that the page is about. The form's code is fetched by itself; no other form's is. */
export async function openSession(): Promise<Session> {
  const { form: id, facts, record, recordName, saved, draft, profile } = readPageData();
  const load = forms[id];
  if (load === undefined) throw new Error(`${id} was not among the forms when this page was built`);
  const { form } = await load();
  const leaving: { to?: string } = {};
  const host = portalHost({
    form: id,
    ...(draft === undefined ? {} : { draft }),
    ...(recordName === undefined ? {} : { recordName }),
    onLink: (link) => {
      keepInAddressBar(link);
      offerToPrint(link);
    },
    onSubmitted: (link) => (leaving.to = link),
  });
  const wording = profile === 'govuk' ? (await import('@formwright/messages/govuk')).govuk(english) : english;
  const session = createSession({ form, facts, host, record, wording, ...(saved === undefined ? {} : { saved }) });
  session.subscribe('form', () => {
    // Replaced: Back would lead to a form that has been sent.
    if (session.view().activity.kind === 'submitted' && leaving.to !== undefined) location.replace(leaving.to);
  });
  nameDocument(session);
  warnBeforeLosing(session);
  return session;
}

function readPageData(): PageData {
  return JSON.parse(document.getElementById('page-data')?.textContent ?? '{}') as PageData;
}

/** From now on a reload of the page resumes the draft. The renderer and whatever else was asked for stay as they are. */
function keepInAddressBar(link: string): void {
  const address = new URL(location.href);
  address.searchParams.delete('record');
  address.searchParams.set('draft', tokenIn(link));
  history.replaceState(history.state, '', address);
}

function offerToPrint(link: string): void {
  const place = document.getElementById('print-draft');
  const address = `/drafts/${tokenIn(link)}.pdf`;
  place?.querySelector('a')?.setAttribute('href', address);
  place?.removeAttribute('hidden');
}

function tokenIn(link: string): string {
  return new URL(link, location.href).searchParams.get('draft') ?? '';
}

function warnBeforeLosing(session: Session): void {
  addEventListener('beforeunload', (event) => {
    const { unsaved, activity } = session.view();
    if (unsaved && activity.kind !== 'submitted') event.preventDefault();
  });
}
