import type { FastifyInstance, FastifyReply } from 'fastify';
import { dateText } from '@formwright/messages';
import { withWords } from '@formwright/runtime';
import { setLinkCookie } from '../access/link-cookie.ts';
import { findDraft, migratedDraft } from '../api/find-draft.ts';
import { factsOf } from '../forms/facts-of.ts';
import { formIn, type Language, type Spoken, spokenIn } from '../language.ts';
import { draftAddress, inLanguage, submissionAddress } from '../links.ts';
import { todayInLondon } from '../london-time.ts';
import { sendErrorPage } from '../pages/errors/send-error-page.ts';
import { plainFrame } from '../pages/frame/plain-frame.ts';
import { sendPage } from '../pages/frame/send-page.ts';
import { renderPage } from '../pages/frame/templates.ts';
import type { Portal } from '../portal.ts';
import { hashOf } from '../tokens.ts';
import type { Accounts, Person } from './accounts.ts';
import { accountWords } from './account-words.ts';
import type { Visitor } from './add-person.ts';

const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** For how many days a form that was submitted is listed. */
const submittedDays = 30;

interface Asked {
  readonly Querystring: { readonly lang?: unknown };
}

interface Row {
  readonly address: string;
  readonly title: string;
  readonly cells: readonly string[];
  /** The newest is the first. */
  readonly order: string;
}

/** Adds the lists of what somebody has saved and submitted, and the address that opens one of them. */
export function addAccountLists(app: FastifyInstance, portal: Portal, accounts: Accounts): void {
  app.get<Asked>('/account', (request, reply) => {
    const spoken = spokenIn(request.query.lang);
    if (!request.person) return reply.redirect(inLanguage('/account/sign-in', spoken.language), 303);
    const { savedColumns: columns, noneSaved: none, aboutSaved: about } = accountWords[spoken.language];
    const rows = inOrder(savedRows({ portal, accounts }, request, spoken.language));
    return sendList(portal, reply, { heading: spoken.words.savedForms, columns, rows, none, about });
  });

  app.get<Asked>('/account/submitted', (request, reply) => {
    const spoken = spokenIn(request.query.lang);
    if (!request.person) return reply.redirect(inLanguage('/account/sign-in', spoken.language), 303);
    const words = accountWords[spoken.language];
    return sendList(portal, reply, {
      heading: spoken.words.submittedForms,
      columns: words.submittedColumns,
      rows: inOrder(submittedRows({ portal, accounts }, request.person, spoken)),
      none: words.noneSubmitted(submittedDays),
      about: words.aboutSubmitted(submittedDays),
    });
  });

  app.get<Asked & { Params: { id: string } }>('/account/forms/:id', (request, reply) => {
    const { language } = spokenIn(request.query.lang);
    const to = (address: string): FastifyReply => reply.redirect(inLanguage(address, language), 303);
    const own = request.person && accounts.formsOf(request.person).find(({ id }) => id === request.params.id);
    if (!own) return request.person ? sendErrorPage(reply, portal, 'page-not-found') : to('/account/sign-in');
    if (portal.storage.readSubmission(hashOf(own.submission)) === undefined) {
      setLinkCookie(reply, 'drafts', own.draft);
      return to(draftAddress(own.draft));
    }
    setLinkCookie(reply, 'submissions', own.submission);
    return to(submissionAddress(own.submission));
  });
}

interface Service {
  readonly portal: Portal;
  readonly accounts: Accounts;
}

interface List {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** What is said if there are no rows. */
  readonly none: string;
  readonly about: string;
}

function sendList(portal: Portal, reply: FastifyReply, list: List): FastifyReply {
  const { request } = reply;
  const { lang } = request.query as Asked['Querystring'];
  const [here = ''] = request.url.split('?', 1);
  const frame = plainFrame(portal, {
    request,
    title: list.heading,
    spoken: spokenIn(lang),
    inLanguage: (language) => inLanguage(here, language),
  });
  return sendPage(reply, renderPage('account-list', frame, list));
}

function savedRows({ portal, accounts }: Service, visitor: Visitor, language: Language): readonly Row[] {
  const words = accountWords[language];
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
      address: inLanguage(`/account/forms/${id}`, language),
      title: withWords(formIn(built, language).form.model).title,
      cells: [`${percent}%`, keptUntil === '' ? words.noLimit : words.moreDays(days)],
      order: keptUntil,
    };
  });
}

function submittedRows({ portal, accounts }: Service, person: Person, { wording, language }: Spoken): readonly Row[] {
  const since = new Date(portal.now().getTime() - submittedDays * dayInMilliseconds).toISOString();
  return accounts.formsOf(person).flatMap(({ id, submission }) => {
    const hash = hashOf(submission);
    const stored = portal.storage.readSubmission(hash);
    if (!stored || stored.submittedAt < since) return [];
    return {
      address: inLanguage(`/account/forms/${id}`, language),
      title: portal.storage.readCopy(hash, language)?.title ?? stored.form,
      cells: [stored.reference, dateText(todayInLondon(new Date(stored.submittedAt)), wording)],
      order: stored.submittedAt,
    };
  });
}

function inOrder(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((one, other) => (one.order < other.order ? 1 : -1));
}
