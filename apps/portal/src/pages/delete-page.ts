import type { FastifyInstance, FastifyReply } from 'fastify';
import { withWords } from '@formwright/runtime';
import { deleteDraft } from '../api/routes/delete-draft.ts';
import { findDraft } from '../api/find-draft.ts';
import { formIn, spokenIn } from '../language.ts';
import { draftAddress, draftDeletionAddress, inLanguage } from '../links.ts';
import type { Portal } from '../portal.ts';
import { hashOf, isToken, proofOf } from '../tokens.ts';
import { plainFrame } from './frame/plain-frame.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { sendPage } from './frame/send-page.ts';
import { renderPage } from './frame/templates.ts';
import { provenBody, readFormBodies } from './read-form-body.ts';

interface Asked {
  readonly Params: { token: string };
  readonly Querystring: { readonly lang?: unknown };
}

/** Adds the page on which a person deletes their draft. It asks for confirmation and needs no scripts. */
export function addDeletePage(app: FastifyInstance, portal: Portal): void {
  app.get<Asked>('/drafts/:token/delete', (request, reply) => ask(portal, reply, request));
  app.get<{ Querystring: Asked['Querystring'] }>('/deleted', (request, reply) => {
    const spoken = spokenIn(request.query.lang);
    const { deleted, deletedWhat } = spoken.words;
    return sendPage(
      reply,
      renderPage(
        'error',
        plainFrame(portal, {
          request: reply.request,
          title: deleted,
          spoken,
          inLanguage: (other) => inLanguage('/deleted', other),
        }),
        { error: { title: deleted, paragraphs: [deletedWhat] } },
      ),
    );
  });
  void app.register((scope, _options, done) => {
    readFormBodies(scope, portal);
    scope.post<Asked & { Body: unknown }>(
      '/drafts/:token/delete',
      { config: { proven: true } },
      async (request, reply) => {
        const {
          params: { token },
          body,
        } = request;
        if (!provenBody(body, token)) return ask(portal, reply.code(400), request);
        const { kind } = findDraft(portal, token);
        if (kind === 'submitted' || kind === 'expired' || kind === 'moved') return ask(portal, reply, request);
        // If the button is pressed twice, the draft is already deleted.
        if (kind !== 'deleted') await deleteDraft(portal, token);
        return reply.redirect(inLanguage('/deleted', spokenIn(request.query.lang).language), 303);
      },
    );
    done();
  });
}

function ask(
  portal: Portal,
  reply: FastifyReply,
  { params: { token }, query: { lang } }: { readonly params: Asked['Params']; readonly query: Asked['Querystring'] },
): FastifyReply {
  const found = findDraft(portal, token);
  if (!isToken(token) || found.kind === 'none') return sendErrorPage(reply, portal, 'draft-not-found');
  if (found.kind === 'expired' || found.kind === 'deleted' || found.kind === 'moved')
    return sendErrorPage(reply, portal, `draft-${found.kind}`);
  if (found.kind === 'submitted') return reply.redirect(inLanguage(draftAddress(token), spokenIn(lang).language), 303);
  const built = found.kind === 'draft' ? found.built : undefined;
  const inForm = built && formIn(built, lang);
  const spoken = inForm ?? spokenIn(lang);
  const { language, words } = spoken;
  const files = portal.storage.filesOf(hashOf(token)).length;
  const address = (other: 'en' | 'cy'): string => inLanguage(draftDeletionAddress(token), other);
  const view = {
    what: words.deleteWhat(inForm && withWords(inForm.form.model).title),
    files: files === 0 ? '' : words.deleteFiles(files),
    action: address(language),
    proof: proofOf(token),
    back: inLanguage(draftAddress(token), language),
  };
  return sendPage(
    reply,
    renderPage(
      'delete',
      plainFrame(portal, {
        request: reply.request,
        title: words.deleteHeading,
        spoken,
        of: built,
        ...((built?.welsh ?? !built) && { inLanguage: address }),
      }),
      view,
    ),
  );
}
