import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Wording } from '@formwright/messages';
import { withWords } from '@formwright/runtime';
import type { FormView } from '@formwright/session';
import { setLinkCookie } from '../access/link-cookie.ts';
import { findDraft, type FoundDraft, migratedDraft } from '../api/find-draft.ts';
import type { PageFiles, RendererName } from '../client/client-bundles.ts';
import type { BuiltForm } from '../forms/built-form.ts';
import { chooseRecord, type ChosenRecord } from '../forms/choose-record.ts';
import { factsOf } from '../forms/facts-of.ts';
import { formIn } from '../language.ts';
import {
  draftAddress,
  draftCarryAddress,
  draftDeletionAddress,
  draftCopyAddress,
  draftPdfAddress,
  type Drawn,
  formAddress,
  inLanguage,
  submissionAddress,
} from '../links.ts';
import type { Portal } from '../portal.ts';
import { aroundIn, keptUntilIn } from './around-form.ts';
import { canCarry } from './carry-page.ts';
import { plainFrame } from './frame/plain-frame.ts';
import type { PageData } from './page-data.ts';
import { hashOf, isToken, newToken, publicIdOf } from '../tokens.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { sendPage } from './frame/send-page.ts';
import { openPlainPage } from '../plain/open-plain-page.ts';
import { plainHost } from '../plain/plain-host.ts';
import { jsonForScript, markup, renderPage } from './frame/templates.ts';

interface Asked {
  readonly renderer?: unknown;
  readonly draft?: unknown;
  readonly record?: unknown;
  readonly profile?: unknown;
  readonly lang?: unknown;
}

/** How a page is drawn: by a renderer, or as HTML without scripts. */
export interface Drawing {
  readonly renderer: RendererName | 'html';
  readonly profile: 'portal' | 'govuk';
  /** As requested in the address. */
  readonly lang: unknown;
}

/**
 * Adds the page on which a form is filled in, either new or from a draft. A draft's link is exchanged for a cookie and
 * the page's own address.
 */
export function addFormPage(app: FastifyInstance, portal: Portal): void {
  app.get<{ Params: { council: string; form: string }; Querystring: Asked }>(
    '/forms/:council/:form',
    (request, reply) => {
      const { draft, record, ...asked } = request.query;
      const built = portal.forms.get(`${request.params.council}/${request.params.form}`);
      const drawn = drawnAs(asked);
      if (drawn === undefined) return sendErrorPage(reply, portal, 'page-not-found');
      if (draft === undefined)
        return built === undefined
          ? sendErrorPage(reply, portal, 'form-not-found')
          : fresh({ portal, reply, built, ...drawn }, record);

      const found = findDraft(portal, draft);
      const isHere =
        found.kind === 'draft'
          ? found.built === built
          : found.kind === 'form-removed' || found.kind === 'record-removed';
      if (!isHere || !isToken(draft))
        return found.kind === 'draft'
          ? sendErrorPage(reply, portal, 'draft-not-found')
          : sendOther({ portal, reply, lang: drawn.lang }, found);
      setLinkCookie(reply, 'drafts', draft);
      return reply.redirect(draftAddress(draft, queryOf(drawn)), 303);
    },
  );

  app.get<{ Params: { token: string }; Querystring: Asked }>('/drafts/:token', (request, reply) => {
    const drawn = drawnAs(request.query);
    if (drawn === undefined) return sendErrorPage(reply, portal, 'page-not-found');
    const found = findDraft(portal, request.params.token, request);
    if (found.kind !== 'draft')
      return sendOther({ portal, reply, lang: drawn.lang, token: request.params.token }, found);
    const {
      built,
      chosen,
      stored: { savedBy, keptUntil },
      token,
    } = found;
    return send(
      { portal, reply, built, token, ...drawn },
      {
        ...dataOf({ portal, built, reply }, chosen),
        saved: migratedDraft(found),
        draft: publicIdOf(token),
        ...(savedBy !== undefined && { savedBy }),
      },
      keptUntil,
    );
  });
}

/** Answers when there is no draft to resume, with its submission or an error page. */
export function sendOther(
  { portal, reply, lang, token }: Pick<Answering, 'portal' | 'reply' | 'lang' | 'token'>,
  found: Exclude<FoundDraft, { kind: 'draft' }>,
): FastifyReply {
  const language = lang === 'cy' ? 'cy' : 'en';
  if (found.kind === 'submitted') {
    setLinkCookie(reply, 'submissions', found.submissionToken);
    return reply.redirect(inLanguage(submissionAddress(found.submissionToken), language), 303);
  }
  if (found.kind === 'form-removed' || found.kind === 'record-removed')
    return sendErrorPage(reply, portal, {
      page: found.kind,
      ...(token !== undefined && { deletion: inLanguage(draftDeletionAddress(token), language) }),
    });
  return sendErrorPage(reply, portal, found.kind === 'none' ? 'draft-not-found' : `draft-${found.kind}`);
}

/** Returns how the page is to be drawn. Undefined if the address asks for something that does not exist. */
export function drawnAs({ renderer: asked = 'web-component', profile = 'portal', lang }: Asked): Drawing | undefined {
  const renderer = rendererNamed(asked);
  return renderer === undefined || (profile !== 'portal' && profile !== 'govuk')
    ? undefined
    : { renderer, profile, lang };
}

function queryOf({ renderer, profile, lang }: Drawing): Drawn {
  return {
    ...(renderer !== 'web-component' && { renderer }),
    ...(profile === 'govuk' && { profile }),
    ...(lang === 'cy' && { lang }),
  };
}

/** What a page is answered with. */
export interface Answering extends Drawing {
  readonly portal: Portal;
  readonly reply: FastifyReply;
  readonly built: BuiltForm;
  /** Token of the draft that is resumed. */
  readonly token?: string;
}

function fresh(answering: Answering, askedRecord: unknown): FastifyReply {
  const { portal, reply, built } = answering;
  const chosen = chooseRecord(built, askedRecord, reply.request);
  return chosen === undefined
    ? sendErrorPage(reply, portal, 'record-not-found')
    : send(answering, dataOf(answering, chosen));
}

function dataOf(
  { portal, built, reply }: Pick<Answering, 'portal' | 'built' | 'reply'>,
  { name, record }: ChosenRecord,
): Omit<PageData, 'language'> {
  const { context: _, ...known } = record;
  return {
    form: built.id,
    facts: factsOf(record, portal.now(), reply.request),
    record: known,
    window: newToken(),
    ...(name === undefined ? {} : { recordName: name }),
  };
}

/** Draws the form without scripts as well: in place of what scripts draw, where they do not run. */
function send(answering: Answering, data: Omit<PageData, 'language'>, keptUntil?: string): FastifyReply {
  const { portal, reply, built, lang, token } = answering;
  const { request } = reply;
  const { language } = formIn(built, lang);
  const { host } = plainHost({ portal, request, token, language, allow: async () => undefined });
  const query = new URL(request.url, 'http://localhost').searchParams;
  const { session, page } = openPlainPage({ ...answering, ...data, query }, host);
  return sendDrawn(answering, { data, keptUntil, html: page.html(), view: session.view() });
}

/** A form as it is sent. */
interface Sent {
  /** The form without scripts. */
  readonly html: string;
  /** What it shows, by which the page is named. */
  readonly view: Pick<FormView, 'heading' | 'errors'>;
  readonly keptUntil: string | undefined;
  /** What scripts need. Absent: they are not to run. */
  readonly data?: Omit<PageData, 'language'>;
}

/** Answers with the page of a form. */
export function sendDrawn(
  { portal, reply, built, token, ...drawn }: Answering,
  { html, view: shown, keptUntil, data }: Sent,
): FastifyReply {
  const { profile, renderer } = drawn;
  const spoken = formIn(built, drawn.lang);
  const { language, wording } = spoken;
  const isPlain = renderer === 'html' || data === undefined;
  const files = isPlain ? noFiles : portal.client.formPage(renderer, built, language);
  if (files === undefined)
    return sendErrorPage(reply, portal, {
      page: 'form-updating',
      ...(token !== undefined && { deletion: inLanguage(draftDeletionAddress(token), language) }),
    });
  const { title, owner } = withWords(spoken.form.model);
  const here = (other: 'en' | 'cy'): string =>
    inLanguage(
      token === undefined
        ? formAddress(built.id, {
            ...queryOf(drawn),
            ...(data?.recordName !== undefined && { record: data.recordName }),
          })
        : draftAddress(token, queryOf(drawn)),
      other,
    );
  const plain = plainFrame(portal, {
    request: reply.request,
    title: isPlain ? nameOf(shown, wording, `${title} – ${owner}`) : `${title} – ${owner}`,
    spoken,
    of: built,
    ...(built.welsh && { inLanguage: here }),
  });
  const frame = { ...plain, ...files, styles: [...new Set([...portal.client.styles, ...files.styles])] };
  const of = { built, keptUntil, account: portal.accounts && reply.request.person };
  const pageData: PageData | undefined = data && {
    ...data,
    language,
    ...(profile === 'govuk' && { profile }),
    ...(built.welsh && { around: { en: aroundIn('en', of), cy: aroundIn('cy', of) } }),
  };
  const view = {
    form: markup(html),
    data: !isPlain && pageData && jsonForScript(pageData),
    draftPdf: token === undefined ? '' : inLanguage(draftPdfAddress(token), language),
    draftCopy: token === undefined ? '' : inLanguage(draftCopyAddress(token), language),
    draftDeletion: token === undefined ? '' : inLanguage(draftDeletionAddress(token), language),
    canCarry: canCarry(portal, 'drafts', built),
    draftCarry: token === undefined ? '' : inLanguage(draftCarryAddress(token), language),
    keptUntil: keptUntilIn(language, built, keptUntil) ?? '',
    signInAddress: inLanguage('/account/sign-in', language),
    // A draft that is begun now belongs to whoever is signed in.
    toAccount: portal.accounts && (token === undefined ? !reply.request.person : !isOwned(portal, token)),
  };
  return sendPage(reply, renderPage('form', frame, view));
}

const noFiles: PageFiles = { script: '', styles: [], preloads: [] };

function nameOf({ heading, errors }: Sent['view'], { errorPrefix }: Wording, title: string): string {
  const name = heading === '' || title.startsWith(heading) ? title : `${heading} – ${title}`;
  return errors.length > 0 ? `${errorPrefix} ${name}` : name;
}

function isOwned({ storage }: Portal, token: string): boolean {
  return storage.accounts.ownerOf(hashOf(token)) !== undefined;
}

function rendererNamed(asked: unknown): Drawing['renderer'] | undefined {
  return asked === 'web-component' || asked === 'react' || asked === 'html' ? asked : undefined;
}
