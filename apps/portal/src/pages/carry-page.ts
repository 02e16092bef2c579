import type { FastifyInstance, FastifyReply } from 'fastify';
import { withWords } from '@formwright/runtime';
import { carryAnswers, type FilledIn, migrateDraft, type SavedDraft } from '@formwright/session';
import { choicesBefore, councilSite } from '../catalogue/council-site.ts';
import type { Visitor } from '../accounts/add-person.ts';
import { findDraft, migratedDraft } from '../api/find-draft.ts';
import { storeNewDraft } from '../api/store-new-draft.ts';
import type { BuiltForm } from '../forms/built-form.ts';
import { recordAlike } from '../forms/choose-record.ts';
import { withContinued } from '../forms/continued-record.ts';
import { councilId } from '../forms/council-of.ts';
import { factsOf } from '../forms/facts-of.ts';
import { formIn, partLanguage, type Spoken } from '../language.ts';
import { draftAddress, draftCarryAddress, inLanguage, submissionAddress, submissionCarryAddress } from '../links.ts';
import type { Portal } from '../portal.ts';
import type { ContinuedForm } from '../storage/storage.ts';
import { proofOf } from '../tokens.ts';
import type { ErrorPage } from './errors/error-pages.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { withoutDraft } from './errors/without-draft.ts';
import { findSubmitted } from './find-submitted.ts';
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
      scope.get<Asked>(url, (request, reply) => {
        const { token } = request.params;
        const { lang } = request.query;
        const filled = find(portal, kind, { token, lang, visitor: request });
        return typeof filled === 'string' ? sendErrorPage(reply, portal, filled) : offer(portal, reply, filled);
      });
      scope.post<Asked>(url, { config: { proven: true } }, async (request, reply) => {
        const { token } = request.params;
        const filled = find(portal, kind, { token, lang: request.query.lang, visitor: request });
        if (typeof filled === 'string') return sendErrorPage(reply, portal, filled);
        const chosen = provenBody(request.body, token)?.get('form') ?? '';
        const form = formsFor(portal, filled).find(({ built }) => built.id === chosen);
        return form ? begin(portal, reply, form) : offer(portal, reply.code(400), filled);
      });
    }
    done();
  });
}

/** Returns whether another form of the council asks questions that a form has, or continues it once it is finished. */
export function canCarry(portal: Portal, kind: Kind, built: BuiltForm | undefined): boolean {
  return built !== undefined && othersOf(portal, kind, built).length > 0;
}

function othersOf({ forms, client }: Portal, kind: Kind, built: BuiltForm): readonly BuiltForm[] {
  const asks = (other: BuiltForm): boolean =>
    other !== built && Object.keys(other.shared).some((question) => Object.hasOwn(built.shared, question));
  return [...forms.values()].filter(
    (other) =>
      councilId(other) === councilId(built) &&
      client.has(other) &&
      (asks(other) || (kind === 'submissions' && nameIn(other, built) !== undefined)),
  );
}

/** Returns the name that a form has for the finished one that it continues. Undefined if it does not continue it. */
function nameIn({ continues }: BuiltForm, { id }: BuiltForm): string | undefined {
  return Object.keys(continues).find((name) => continues[name] === id);
}

interface Filled extends FilledIn {
  readonly kind: Kind;
  readonly token: string;
  readonly built: BuiltForm;
  /** Name of the record that its draft was begun with. */
  readonly record?: string;
  /** What was sent, for a form that continues it. Absent for a draft, which is not finished. */
  readonly finished?: ContinuedForm;
  readonly spoken: Spoken;
  readonly visitor: Visitor;
}

/** Finds what has been filled in, or returns the error page to show instead. */
function find(
  portal: Portal,
  kind: Kind,
  { token, lang, visitor }: Pick<Filled, 'token' | 'visitor'> & { readonly lang: unknown },
): Filled | ErrorPage {
  const { forms, now } = portal;
  const filledIn = (
    built: BuiltForm,
    rest: Pick<Filled, 'answers' | 'facts' | 'at' | 'record' | 'finished'>,
  ): Filled => {
    const spoken = formIn(built, lang);
    const { shared } = built;
    const source = spoken.words.carrySource(withWords(spoken.form.model).title);
    return { kind, token, built, spoken, form: built.form, shared, source, visitor, ...rest };
  };
  if (kind === 'drafts') {
    const found = findDraft(portal, token, visitor);
    if (found.kind !== 'draft') return withoutDraft(found);
    const {
      built,
      chosen: { name, record },
    } = found;
    return filledIn(built, {
      answers: migratedDraft(found).answers,
      facts: factsOf(record, now(), visitor),
      at: now().toISOString(),
      ...(name !== undefined && { record: name }),
    });
  }
  const found = findSubmitted(portal, token, lang);
  if (typeof found === 'string') return found;
  const { form, version, answers, facts, submittedAt, record, reference } = found.stored;
  const built = forms.get(form);
  if (!built) return 'submission-of-removed-form';
  const given = migrateDraft(built.form.model, { ...nothing, form, version, answers });
  const finished = { form, version, answers, source: `${found.copy.title} ${reference}`, at: submittedAt };
  return filledIn(built, {
    answers: given.answers,
    facts,
    at: submittedAt,
    finished,
    ...(record !== undefined && { record }),
  });
}

const nothing = { entries: {}, page: '', ticked: [], prefilled: {} };

interface Offered {
  readonly built: BuiltForm;
  readonly saved: SavedDraft;
  readonly record: string | undefined;
  readonly continued?: { readonly [name: string]: ContinuedForm };
  readonly spoken: Spoken;
  readonly title: string;
  readonly count: number;
}

/** The forms that would get at least one answer, with the drafts to begin them with. */
function formsFor(portal: Portal, filled: Filled): readonly Offered[] {
  const { kind, finished, visitor } = filled;
  return othersOf(portal, kind, filled.built).flatMap((built): readonly Offered[] => {
    const { name, record: known } = recordAlike(built, filled.record, visitor);
    const as = nameIn(built, filled.built);
    const continued = finished && as !== undefined ? { [as]: finished } : undefined;
    const record = continued ? withContinued(built, known, { continued, forms: portal.forms }) : known;
    const saved = carryAnswers(filled, { ...built, facts: factsOf(record, portal.now(), visitor), record });
    const count = Object.values(saved.prefilled).filter(
      ({ carried, source }) => carried || (continued && source === finished?.source),
    ).length;
    const spoken = formIn(built, filled.spoken.language);
    const { title } = withWords(spoken.form.model);
    return count === 0 ? [] : [{ built, saved, record: name, ...(continued && { continued }), spoken, title, count }];
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
    choicesLanguage: site && partLanguage(site.choicesLanguage, language),
    forms: forms.map(({ built: { id }, title, count, continued, spoken: inForm }) => ({
      id,
      title,
      continues: continued !== undefined,
      count: words.carryCount(count),
      start: inForm.words.startForm(title),
      lang: partLanguage(inForm.language, language),
    })),
    action: inLanguage(page, language),
    proof: proofOf(token),
    back: inLanguage(back, language),
  };
  const frame = plainFrame(portal, {
    request: reply.request,
    title: words.carry,
    spoken,
    of: built,
    ...(built.welsh && { inLanguage: (other: 'en' | 'cy') => inLanguage(page, other) }),
  });
  return sendPage(reply, renderPage('carry', frame, view));
}

async function begin(portal: Portal, reply: FastifyReply, { spoken, ...draft }: Offered): Promise<FastifyReply> {
  const { token } = await storeNewDraft(portal, reply, draft);
  return reply.redirect(inLanguage(draftAddress(token), spoken.language), 303);
}
