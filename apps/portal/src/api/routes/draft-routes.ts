import type { FastifyInstance, FastifyRequest } from 'fastify';
import { chooseRecord } from '../../forms/choose-record.ts';
import { factsOf } from '../../forms/facts-of.ts';
import { draftLink } from '../../links.ts';
import { keptUntil } from '../../kept-until.ts';
import type { Portal } from '../../portal.ts';
import { retryWhileLocked } from '../../storage/database/retry-while-locked.ts';
import type { StoredDraft } from '../../storage/storage.ts';
import { todayInLondon } from '../../london-time.ts';
import { hashOf, publicIdOf } from '../../tokens.ts';
import { alreadySubmitted } from '../already-submitted.ts';
import { ApiError } from '../api-error.ts';
import { deleteDraft } from './delete-draft.ts';
import { draftFromBody } from '../receive/draft-from-body.ts';
import { migratedDraft } from '../find-draft.ts';
import { requireDraft, whyGone } from '../require-draft.ts';
import { storeNewDraft } from '../store-new-draft.ts';
import { savingWindow } from '../receive/saving-window.ts';

/** Adds the routes that create, save and delete drafts. */
export function addDraftRoutes(app: FastifyInstance, portal: Portal): void {
  app.post<{ Params: { council: string; form: string }; Querystring: { record?: unknown } }>(
    '/api/forms/:council/:form/drafts',
    async (request, reply) => {
      const built = portal.forms.get(`${request.params.council}/${request.params.form}`);
      if (built === undefined) throw new ApiError(404, 'no-such-form', { message: 'There is no such form.' });
      const chosen = chooseRecord(built, request.query.record, request);
      if (chosen === undefined) throw new ApiError(404, 'no-such-record', { message: 'There is no such record.' });
      const { name, record } = chosen;
      const saved = draftFromBody(request.body, { built, record, facts: factsOf(record, portal.now(), request) });
      const draft = { built, saved, record: name, savedBy: savingWindow(request.headers) };
      const { token, keptUntil: until } = await storeNewDraft(portal, reply, draft);
      return reply
        .code(201)
        .send({ token, id: publicIdOf(token), ...linkOf(portal, built.id, token), ...dateOf(until) });
    },
  );

  app.put<{ Params: { token: string } }>('/api/drafts/:token', async (request, reply) =>
    reply.send(
      await retryWhileLocked(() =>
        saveDraft(portal, request, {
          token: request.params.token,
          body: request.body,
          savedBy: (stored) => savingWindow(request.headers, stored),
        }),
      ),
    ),
  );

  app.delete<{ Params: { token: string } }>('/api/drafts/:token', async (request, reply) => {
    await deleteDraft(portal, request.params.token);
    return reply.code(204).send();
  });
}

/** What is saved, and the window that saves it: see `savingWindow`. */
export interface Saving {
  readonly token: string;
  readonly body: unknown;
  savedBy(stored: StoredDraft): string | undefined;
}

/**
 * Replaces the stored draft. Checks it against what is stored now.
 *
 * @throws ApiError as `requireDraft`, `draftFromBody` and `savedBy`; `already-submitted`, 409.
 */
export function saveDraft(
  portal: Portal,
  request: FastifyRequest,
  { token, body, savedBy: windowOf }: Saving,
): { readonly link?: string; readonly keptUntil?: string } {
  const found = requireDraft(portal, token, request);
  if (found.kind === 'submitted') throw alreadySubmitted(found);
  const {
    hash,
    built,
    stored,
    chosen: { record },
  } = found;
  const savedBy = windowOf(stored);
  const saved = draftFromBody(body, {
    built,
    record,
    facts: factsOf(record, portal.now(), request),
    stored: migratedDraft(found),
  });
  const { draftDays, draftDaysFrom } = built.form.model.retention ?? {};
  const until =
    draftDaysFrom === 'firstSave' && stored.keptUntil !== undefined
      ? stored.keptUntil
      : keptUntil(portal.now(), draftDays);
  if (
    !portal.storage.updateDraft(hash, {
      saved,
      ...(savedBy !== undefined && { savedBy }),
      ...(until && { keptUntil: until }),
    })
  )
    throw whyGone(portal, token);
  return { ...linkOf(portal, built.id, token), ...dateOf(until) };
}

/** Whoever has a draft in their account finds it there, and nobody else can open it by a link. */
function linkOf({ storage }: Portal, form: string, token: string): { readonly link?: string } {
  return storage.accounts.ownerOf(hashOf(token)) === undefined ? { link: draftLink(form, token) } : {};
}

function dateOf(until: string | undefined): { readonly keptUntil?: string } {
  return until === undefined ? {} : { keptUntil: todayInLondon(new Date(until)) };
}
