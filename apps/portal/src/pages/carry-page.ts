import type { FastifyInstance, FastifyReply } from 'fastify';
import { withWords } from '@formwright/runtime';
import { carryAnswers, type FilledIn, migrateDraft, type SavedDraft } from '@formwright/session';
import { setLinkCookie } from '../access/link-cookie.ts';
import { choicesBefore, councilSite } from '../catalogue/council-site.ts';
import { findDraft, migratedDraft } from '../api/find-draft.ts';
import { noRoom } from '../errors/refusals.ts';
import type { BuiltForm } from '../forms/built-form.ts';
import { chooseRecord } from '../forms/choose-record.ts';
import { councilId } from '../forms/council-of.ts';
import { factsOf } from '../forms/facts-of.ts';
import { keptUntil } from '../kept-until.ts';
import { formIn, type Spoken } from '../language.ts';
import { draftAddress, draftCarryAddress, inLanguage, submissionAddress, submissionCarryAddress } from '../links.ts';
import type { Portal } from '../portal.ts';
import { retryWhileLocked } from '../storage/database/retry-while-locked.ts';
import { hashOf, isToken, newToken, proofOf } from '../tokens.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { plainFrame } from './frame/plain-frame.ts';
import { sendPage } from './frame/send-page.ts';
import { renderPage } from './frame/templates.ts';
import { provenBody, readFormBodies } from './read-form-body.ts';

type Kind = 'drafts' | 'submissions';

interface Asked {
  readonly Params: { readonly token: string };
  readonly Querystring: { readonly lang?: unknown };
  readonly Body: unknown;
}

/**
 * Adds the page on which a person begins another form of the council with the answers of a draft or a submission,
 * which stays as it is. It needs no scripts.
 */
export function addCarryPage(app: FastifyInstance, portal: Portal): void {
  void app.register((scope, _options, done) => {
    readFormBodies(scope, portal);
    for (const kind of ['drafts', 'submissions'] as const) {
      const url = `/${kind}/:token/another-form`;
      scope.get<Asked>(url, ({ params: { token }, query: { lang } }, reply) => {
        const filled = find(portal, kind, { token, lang });
        return filled ? offer(portal, reply, filled) : sendErrorPage(reply, portal, missing[kind]);
      });
      scope.post<Asked>(url, { config: { proven: true } }, async (request, reply) => {
        const { token } = request.params;
        const filled = find(portal, kind, { token, lang: request.query.lang });
        if (!filled) return sendErrorPage(reply, portal, missing[kind]);
        const chosen = provenBody(request.body, token)?.get('form') ?? '';
        const form = formsFor(portal, filled).find(({ built }) => built.id === chosen);
        return form ? begin(portal, reply, form) : offer(portal, reply.code(400), filled);
      });
    }
    done();
  });
}

const missing = { drafts: 'draft-not-found', submissions: 'submission-not-found' } as const;

/** Returns whether a form has questions that another form of its council asks too. */
export function canCarry(portal: Portal, built: BuiltForm | undefined): boolean {
  return built !== undefined && othersOf(portal, built).length > 0;
}

function othersOf({ forms, client }: Portal, built: BuiltForm): readonly BuiltForm[] {
  const asks = (other: BuiltForm): boolean =>
    Object.keys(other.shared).some((question) => Object.hasOwn(built.shared, question));
  return [...forms.values()].filter(
    (other) => other !== built && councilId(other) === councilId(built) && client.has(other) && asks(other),
  );
}

interface Filled extends FilledIn {
  readonly kind: Kind;
  readonly token: string;
  readonly built: BuiltForm;
  readonly spoken: Spoken;
}

function find(
  portal: Portal,
  kind: Kind,
  { token, lang }: { readonly token: string; readonly lang: unknown },
): Filled | undefined {
  const { storage, forms, now } = portal;
  const filledIn = (built: BuiltForm, rest: Pick<FilledIn, 'answers' | 'facts' | 'at'>): Filled => {
    const spoken = formIn(built, lang);
    const { shared } = built;
    const source = spoken.words.carrySource(withWords(spoken.form.model).title);
    return { kind, token, built, spoken, form: built.form, shared, source, ...rest };
  };
  if (kind === 'drafts') {
    const found = findDraft(portal, token);
    if (found.kind !== 'draft') return undefined;
    const { built, chosen } = found;
    const at = now().toISOString();
    return filledIn(built, { answers: migratedDraft(found).answers, facts: factsOf(chosen.record, now()), at });
  }
  const stored = isToken(token) ? storage.readSubmission(hashOf(token)) : undefined;
  const built = stored && forms.get(stored.form);
  if (!built) return undefined;
  const { form, version, answers, facts, submittedAt } = stored;
  const given = migrateDraft(built.form.model, { ...nothing, form, version, answers });
  return filledIn(built, { answers: given.answers, facts, at: submittedAt });
}

const nothing = { entries: {}, page: '', ticked: [], prefilled: {} };

interface Offered {
  readonly built: BuiltForm;
  readonly draft: SavedDraft;
  readonly record: string | undefined;
  readonly spoken: Spoken;
  readonly title: string;
  readonly count: number;
}

/** The forms that would get at least one answer, with the drafts to begin them with. */
function formsFor(portal: Portal, filled: Filled): readonly Offered[] {
  return othersOf(portal, filled.built).flatMap((built): readonly Offered[] => {
    const chosen = chooseRecord(built, undefined);
    if (!chosen) return [];
    const { name, record } = chosen;
    const draft = carryAnswers(filled, { ...built, facts: factsOf(record, portal.now()), record });
    const count = Object.values(draft.prefilled).filter(({ carried }) => carried).length;
    const spoken = formIn(built, filled.spoken.language);
    const { title } = withWords(spoken.form.model);
    return count === 0 ? [] : [{ built, draft, record: name, spoken, title, count }];
  });
}

function offer(portal: Portal, reply: FastifyReply, filled: Filled): FastifyReply {
  const { kind, token, built, spoken } = filled;
  const { language, words } = spoken;
  const [page, back] =
    kind === 'drafts'
      ? [draftCarryAddress(token), draftAddress(token)]
      : [submissionCarryAddress(token), submissionAddress(token)];
  const forms = formsFor(portal, filled);
  const ids = new Set(forms.map((form) => form.built.id));
  const site = councilSite(portal, councilId(built), language);
  const view = {
    what: words.carryWhat(withWords(formIn(built, language).form.model).title, kind === 'drafts' ? 'saved' : 'sent'),
    choices: site ? choicesBefore(site, ids) : [],
    forms: forms.map(({ built: { id }, title, count, spoken: inForm }) => ({
      id,
      title,
      count: words.carryCount(count),
      start: inForm.words.startForm(title),
      lang: inForm.language === language ? undefined : inForm.language,
    })),
    action: inLanguage(page, language),
    proof: proofOf(token),
    back: inLanguage(back, language),
  };
  const frame = plainFrame(portal, {
    title: words.carry,
    spoken,
    of: built,
    ...(built.welsh && { inLanguage: (other: 'en' | 'cy') => inLanguage(page, other) }),
  });
  return sendPage(reply, renderPage('carry', frame, view));
}

async function begin({ storage, limits, now }: Portal, reply: FastifyReply, form: Offered): Promise<FastifyReply> {
  if (storage.bytesKept() > limits.gigabytes * 1024 ** 3) throw noRoom();
  const { built, draft, record, spoken } = form;
  const token = newToken();
  const until = keptUntil(now(), built.form.model.retention?.draftDays);
  await retryWhileLocked(() =>
    storage.createDraft(hashOf(token), {
      form: built.id,
      saved: draft,
      ...(record !== undefined && { record }),
      ...(until && { keptUntil: until }),
    }),
  );
  setLinkCookie(reply, 'drafts', token);
  return reply.redirect(inLanguage(draftAddress(token), spoken.language), 303);
}
