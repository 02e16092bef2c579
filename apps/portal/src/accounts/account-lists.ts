import type { FastifyInstance } from 'fastify';
import { dateText } from '@formwright/messages';
import { withWords } from '@formwright/runtime';
import { setLinkCookie } from '../access/link-cookie.ts';
import { findDraft, migratedDraft } from '../api/find-draft.ts';
import { factsOf } from '../forms/facts-of.ts';
import { formIn, spokenIn } from '../language.ts';
import { draftAddress, submissionAddress } from '../links.ts';
import { todayInLondon } from '../london-time.ts';
import { sendErrorPage } from '../pages/errors/send-error-page.ts';
import { plainFrame } from '../pages/frame/plain-frame.ts';
import { sendPage } from '../pages/frame/send-page.ts';
import { renderPage } from '../pages/frame/templates.ts';
import type { Portal } from '../portal.ts';
import { hashOf } from '../tokens.ts';
import type { Accounts, Person } from './accounts.ts';
import type { Visitor } from './add-person.ts';

const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** For how many days a form that was submitted is listed. */
const submittedDays = 30;

interface Row {
  readonly address: string;
  readonly title: string;
  readonly cells: readonly string[];
  /** The newest is the first. */
  readonly order: string;
}

/** Adds the lists of what somebody has saved and submitted, and the address that opens one of them. */
export function addAccountLists(app: FastifyInstance, portal: Portal, accounts: Accounts): void {
  app.get('/account', (request, reply) => {
    if (!request.person) return reply.redirect('/account/sign-in', 303);
    const { words } = spokenIn('en');
    return sendPage(
      reply,
      renderPage('account-list', plainFrame(portal, { request, title: words.savedForms, spoken: spokenIn('en') }), {
        heading: words.savedForms,
        columns: ['Form', 'Filled in', 'Kept for'],
        rows: inOrder(savedRows(portal, accounts, request)),
        none: 'You have no saved forms.',
        about:
          'A form that you save while you are signed in is listed here until you submit it, or until it is no longer kept.',
      }),
    );
  });

  app.get('/account/submitted', (request, reply) => {
    if (!request.person) return reply.redirect('/account/sign-in', 303);
    const { words } = spokenIn('en');
    return sendPage(
      reply,
      renderPage('account-list', plainFrame(portal, { request, title: words.submittedForms, spoken: spokenIn('en') }), {
        heading: words.submittedForms,
        columns: ['Form', 'Reference', 'Submitted on'],
        rows: inOrder(submittedRows(portal, accounts, request.person)),
        none: `You have submitted no forms in the last ${submittedDays} days.`,
        about: `A form is listed here for ${submittedDays} days after it was submitted.`,
      }),
    );
  });

  app.get<{ Params: { id: string } }>('/account/forms/:id', (request, reply) => {
    const own = request.person && accounts.formsOf(request.person).find(({ id }) => id === request.params.id);
    if (!own)
      return request.person ? sendErrorPage(reply, portal, 'page-not-found') : reply.redirect('/account/sign-in', 303);
    if (portal.storage.readSubmission(hashOf(own.submission)) === undefined) {
      setLinkCookie(reply, 'drafts', own.draft);
      return reply.redirect(draftAddress(own.draft), 303);
    }
    setLinkCookie(reply, 'submissions', own.submission);
    return reply.redirect(submissionAddress(own.submission), 303);
  });
}

function savedRows(portal: Portal, accounts: Accounts, visitor: Visitor): readonly Row[] {
  if (!visitor.person) return [];
  return accounts.formsOf(visitor.person).flatMap(({ id, draft }) => {
    const found = findDraft(portal, draft, visitor);
    if (found.kind !== 'draft') return [];
    const { built, stored, chosen } = found;
    const { keptUntil = '' } = stored;
    const saved = migratedDraft(found);
    const { percent } = built.form.progress(saved.answers, factsOf(chosen.record, portal.now(), visitor), saved);
    const days = Math.ceil((Date.parse(keptUntil) - portal.now().getTime()) / dayInMilliseconds);
    return {
      address: `/account/forms/${id}`,
      title: withWords(formIn(built, 'en').form.model).title,
      cells: [`${percent}%`, keptUntil === '' ? 'No limit' : days === 1 ? '1 more day' : `${days} more days`],
      order: keptUntil,
    };
  });
}

function submittedRows(portal: Portal, accounts: Accounts, person: Person): readonly Row[] {
  const { wording } = spokenIn('en');
  const since = new Date(portal.now().getTime() - submittedDays * dayInMilliseconds).toISOString();
  return accounts.formsOf(person).flatMap(({ id, submission }) => {
    const hash = hashOf(submission);
    const stored = portal.storage.readSubmission(hash);
    if (!stored || stored.submittedAt < since) return [];
    return {
      address: `/account/forms/${id}`,
      title: portal.storage.readCopy(hash, 'en')?.title ?? stored.form,
      cells: [stored.reference, dateText(todayInLondon(new Date(stored.submittedAt)), wording)],
      order: stored.submittedAt,
    };
  });
}

function inOrder(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((one, other) => (one.order < other.order ? 1 : -1));
}
