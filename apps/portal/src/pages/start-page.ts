import type { FastifyInstance } from 'fastify';
import { withWords } from '@formwright/runtime';
import { councilSite } from '../catalogue/council-site.ts';
import { trailTo } from '../catalogue/trail.ts';
import { formIn, partLanguage } from '../language.ts';
import { formAddress, inLanguage, startAddress } from '../links.ts';
import type { Portal } from '../portal.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { plainFrame } from './frame/plain-frame.ts';
import { sendPage } from './frame/send-page.ts';
import { renderPage } from './frame/templates.ts';
import { leadLinks } from './lead-links.ts';

/** Adds the page before each form: how long it takes, what to have at hand, and what happens to the answers. */
export function addStartPage(app: FastifyInstance, portal: Portal): void {
  app.get<{
    Params: { readonly council: string; readonly form: string };
    Querystring: { readonly lang?: unknown };
  }>('/councils/:council/start/:form', ({ params, query }, reply) => {
    const id = `${params.council}/${params.form}`;
    const built = portal.forms.get(id);
    if (!built) return sendErrorPage(reply, portal, 'form-not-found');
    const site = portal.client.has(built) ? councilSite(portal, params.council, query.lang) : undefined;
    if (!site) return sendErrorPage(reply, portal, { page: 'form-updating' });
    const spoken = formIn(built, query.lang);
    const { language, words, wording, form } = spoken;
    const { title, owner, minutesToComplete, retention } = withWords(form.model);
    const before = site.catalogue.before?.[id];
    const frame = plainFrame(portal, {
      request: reply.request,
      title: `${title} – ${owner}`,
      spoken,
      of: built,
      ...(built.welsh && { inLanguage: (other: 'en' | 'cy') => startAddress(id, other) }),
    });
    return sendPage(
      reply,
      renderPage('start', frame, {
        title,
        owner,
        trail: trailTo(site, { form: id }, language),
        minutes: minutesToComplete === undefined ? '' : wording.minutes(minutesToComplete),
        before: before && leadLinks(before, language),
        beforeLanguage: partLanguage(site.spoken.language, language),
        privacy: words.privacyOf(owner),
        keeping: words.saveForLater(retention?.draftDays),
        start: inLanguage(formAddress(id), language),
      }),
    );
  });
}
