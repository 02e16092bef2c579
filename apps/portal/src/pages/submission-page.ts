import type { FastifyInstance } from 'fastify';
import { dateText, sizeText } from '@formwright/messages';
import { absoluteUrl } from '../access/link-cookie.ts';
import { spokenIn } from '../language.ts';
import {
  inLanguage,
  submissionAddress,
  submissionCarryAddress,
  submissionCopyAddress,
  submissionFileAddress,
  submissionLink,
  submissionPdfAddress,
  submissionPrintAddress,
} from '../links.ts';
import type { Portal } from '../portal.ts';
import { todayInLondon } from '../london-time.ts';
import { canCarry } from './carry-page.ts';
import { findSubmitted } from './find-submitted.ts';
import { plainFrame } from './frame/plain-frame.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { sendPage } from './frame/send-page.ts';
import { renderPage } from './frame/templates.ts';

/** Adds the confirmation page of a submitted form. It can be opened again at any time and stays the same. */
export function addSubmissionPage(app: FastifyInstance, portal: Portal): void {
  app.get<{ Params: { token: string }; Querystring: { readonly lang?: unknown } }>(
    '/submissions/:token',
    (request, reply) => {
      const { token } = request.params;
      const found = findSubmitted(portal, token, request.query.lang);
      if (typeof found === 'string') return sendErrorPage(reply, portal, found);
      const { hash, stored, copy, languages } = found;
      const spoken = spokenIn(copy.language);
      const { language, words, wording } = spoken;
      const view = {
        form: copy,
        reference: stored.reference,
        submittedOn: words.submittedOn(dateText(stored.facts.today, wording)),
        received: words.received(copy.owner),
        link: absoluteUrl(request, inLanguage(submissionLink(token), language)),
        pdf: inLanguage(submissionPdfAddress(token), language),
        print: inLanguage(submissionPrintAddress(token), language),
        choose: inLanguage(submissionCopyAddress(token), language),
        carry:
          canCarry(portal, 'submissions', portal.forms.get(stored.form)) &&
          inLanguage(submissionCarryAddress(token), language),
        pdfFailed: copy.failures > 0 && portal.storage.readPdf(hash, copy.language) === undefined,
        files: portal.storage
          .filesOf(hash)
          .map(({ id, name, size }) => ({ name, size: sizeText(size), address: submissionFileAddress(token, id) })),
        keptUntil:
          stored.keptUntil === undefined
            ? ''
            : words.submissionKeptUntil(dateText(todayInLondon(new Date(stored.keptUntil)), wording)),
      };
      const frame = plainFrame(portal, {
        request: reply.request,
        title: `${words.submitted} – ${copy.title}`,
        spoken,
        of: portal.forms.get(stored.form),
        formId: stored.form,
        ...(languages.length > 1 && {
          inLanguage: (other: 'en' | 'cy') => inLanguage(submissionAddress(token), other),
        }),
      });
      return sendPage(reply, renderPage('submission', frame, view));
    },
  );
}
