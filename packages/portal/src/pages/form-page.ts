import type { FastifyInstance, FastifyReply } from 'fastify';
import { dateText, english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import { withWords } from '@formwright/runtime';
import { findDraft } from '../api/find-draft.ts';
import type { RendererName } from '../client/client-bundles.ts';
import type { BuiltForm } from '../forms/built-form.ts';
import { chooseRecord, type ChosenRecord } from '../forms/choose-record.ts';
import { factsOf } from '../forms/facts-of.ts';
import { formIn } from '../language.ts';
import { draftPdfAddress, formAddress, formListAddress, inLanguage, submissionAddress } from '../links.ts';
import type { Portal } from '../portal.ts';
import { otherLanguage, plainFrame } from './frame.ts';
import type { Around, PageData } from './page-data.ts';
import { portalWords } from './portal-words.ts';
import { newToken } from '../tokens.ts';
import { todayInLondon } from '../today-in-london.ts';
import { sendErrorPage } from './send-error-page.ts';
import { sendPage } from './send-page.ts';
import { jsonForScript, renderPage } from './templates.ts';

interface Asked {
  readonly renderer?: unknown;
  readonly draft?: unknown;
  readonly record?: unknown;
  readonly profile?: unknown;
  readonly lang?: unknown;
}

/** Adds the page on which a form is filled in: fresh, or a draft where it was left. */
export function addFormPage(app: FastifyInstance, portal: Portal): void {
  app.get<{ Params: { council: string; form: string }; Querystring: Asked }>('/forms/:council/:form', (request, reply) => {
    const { draft, renderer: askedRenderer = 'web-component', profile = 'portal', lang } = request.query;
    const built = portal.forms.get(`${request.params.council}/${request.params.form}`);
    const renderer = rendererNamed(askedRenderer);
    if (renderer === undefined || (profile !== 'portal' && profile !== 'govuk')) return sendErrorPage(reply, portal, 'page-not-found');
    if (draft === undefined) return built === undefined ? sendErrorPage(reply, portal, 'form-not-found') : fresh({ portal, reply, built, renderer, profile, lang }, request.query.record);

    const found = findDraft(portal, draft);
    if (found.kind === 'submitted') return reply.redirect(inLanguage(submissionAddress(found.submissionToken), lang === 'cy' ? 'cy' : 'en'), 303);
    if (found.kind === 'expired' || found.kind === 'deleted') return sendErrorPage(reply, portal, `draft-${found.kind}`);
    if (found.kind === 'form-removed' || found.kind === 'record-removed') return sendErrorPage(reply, portal, found.kind);
    if (found.kind === 'none' || found.built !== built) return sendErrorPage(reply, portal, 'draft-not-found');
    return send({ portal, reply, built, renderer, profile, lang }, { ...dataOf(portal, built, found.chosen), saved: found.stored.saved, draft: found.token, ...(found.stored.savedBy !== undefined && { savedBy: found.stored.savedBy }) }, found.stored.keptUntil);
  });
}

interface Answering {
  readonly portal: Portal;
  readonly reply: FastifyReply;
  readonly built: BuiltForm;
  readonly renderer: RendererName;
  readonly profile: 'portal' | 'govuk';
  /** As asked for. */
  readonly lang: unknown;
}

function fresh(answering: Answering, askedRecord: unknown): FastifyReply {
  const { portal, reply, built } = answering;
  const chosen = chooseRecord(built, askedRecord);
  return chosen === undefined ? sendErrorPage(reply, portal, 'record-not-found') : send(answering, dataOf(portal, built, chosen));
}

function dataOf(portal: Portal, built: BuiltForm, { name, record }: ChosenRecord): Omit<PageData, 'language'> {
  const { source, at, values } = record;
  return { form: built.id, facts: factsOf(record, portal.now()), record: { source, at, values }, window: newToken(), ...(name === undefined ? {} : { recordName: name }) };
}

function send({ portal, reply, built, renderer, profile, lang }: Answering, data: Omit<PageData, 'language'>, keptUntil?: string): FastifyReply {
  const spoken = formIn(built, lang);
  const { language, words } = spoken;
  const files = portal.client.formPage(renderer, built.id, language);
  if (files === undefined) {
    portal.report(`${built.id} is not among the forms that the browser's part was built with: npm run build`);
    return sendErrorPage(reply, portal, 'failed');
  }
  const { title, owner } = withWords(spoken.form.model);
  const query = { ...(data.draft !== undefined && { draft: data.draft }), ...(renderer === 'react' && { renderer }), ...(profile === 'govuk' && { profile }), ...(data.recordName !== undefined && data.draft === undefined && { record: data.recordName }) };
  const here = (other: 'en' | 'cy'): string => inLanguage(formAddress(built.id, query), other);
  const plain = plainFrame(portal, { title: `${title} – ${owner}`, spoken, ...(built.welsh && { inLanguage: here }) });
  const frame = { ...plain, ...files, styles: [...new Set([...portal.client.styles, ...files.styles])] };
  const pageData: PageData = { ...data, language, ...(profile === 'govuk' && { profile }), ...(built.welsh && { around: { en: aroundIn('en', keptUntil), cy: aroundIn('cy', keptUntil) } }) };
  const view = {
    form: { title, owner }, needsScript: words.needsScript(owner), data: jsonForScript(pageData),
    draftPdf: data.draft === undefined ? '' : inLanguage(draftPdfAddress(data.draft), language),
    keptUntil: keptUntilIn(language, keptUntil) ?? '',
  };
  return sendPage(reply, renderPage('form', frame, view));
}

function keptUntilIn(language: 'en' | 'cy', keptUntil: string | undefined): string | undefined {
  const wording = language === 'cy' ? welsh : english;
  return keptUntil === undefined ? undefined : portalWords[language].draftKeptUntil(dateText(todayInLondon(new Date(keptUntil)), wording));
}

function aroundIn(language: 'en' | 'cy', keptUntil: string | undefined): Around {
  const { skip, forms, printDraft } = portalWords[language];
  const other = otherLanguage(language, String);
  const kept = keptUntilIn(language, keptUntil);
  return { skip, printDraft, ...(kept !== undefined && { keptUntil: kept }), home: { text: forms, address: formListAddress(language) }, other: { language: other.language, text: other.label } };
}

function rendererNamed(asked: unknown): RendererName | undefined {
  return asked === 'web-component' || asked === 'react' ? asked : undefined;
}
