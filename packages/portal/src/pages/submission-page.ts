import type { FastifyInstance } from 'fastify';
import { dateText, english } from '@formwright/messages';
import { withWords } from '@formwright/runtime';
import { submissionPdfAddress, submissionPrintAddress } from '../links.ts';
import type { Portal } from '../portal.ts';
import { hashOf, isToken } from '../tokens.ts';
import { plainFrame } from './frame.ts';
import { sendErrorPage } from './send-error-page.ts';
import { sendPage } from './send-page.ts';
import { renderPage } from './templates.ts';

/** Adds the page that says a form has been submitted. It can be opened again at any time. */
export function addSubmissionPage(app: FastifyInstance, portal: Portal): void {
  app.get<{ Params: { token: string } }>('/submissions/:token', (request, reply) => {
    const { token } = request.params;
    const stored = isToken(token) ? portal.storage.readSubmission(hashOf(token)) : undefined;
    if (stored === undefined) return sendErrorPage(reply, portal, 'submission-not-found');
    const built = portal.forms.get(stored.form);
    if (built === undefined) return sendErrorPage(reply, portal, 'submission-of-removed-form');
    const form = withWords(built.form.model);
    const view = {
      form,
      reference: stored.reference,
      submittedOn: dateText(stored.facts.today, english),
      pdf: submissionPdfAddress(token),
      print: submissionPrintAddress(token),
    };
    return sendPage(reply, renderPage('submission', plainFrame(portal, `Form submitted – ${form.title}`), view));
  });
}
