import type { FastifyInstance } from 'fastify';
import { withWords } from '@formwright/runtime';
import { ofOneCouncil } from '../forms/council-of.ts';
import { formIn, spokenIn } from '../language.ts';
import { formAddress, formListAddress, inLanguage } from '../links.ts';
import type { Portal } from '../portal.ts';
import { choicesOf } from './council-pages.ts';
import { plainFrame } from './frame/plain-frame.ts';
import { sendPage } from './frame/send-page.ts';
import { renderPage } from './frame/templates.ts';

/** Adds the list of forms, at `/`. */
export function addListPage(app: FastifyInstance, portal: Portal): void {
  app.get<{ Querystring: { readonly lang?: unknown } }>('/', ({ query }, reply) => {
    const spoken = spokenIn(query.lang);
    const shown = [...portal.forms.values()].filter((built) => portal.client.has(built));
    const { choices, behind } = choicesOf(portal, spoken.language);
    const listed = shown.filter(({ id }) => !behind.has(id));
    const forms = listed.map((built) => {
      const { form, language, wording } = formIn(built, spoken.language);
      const { title, owner, minutesToComplete } = withWords(form.model);
      const lang = language === spoken.language ? undefined : language;
      return {
        title,
        owner,
        lang,
        address: inLanguage(formAddress(built.id), language),
        minutes: minutesToComplete === undefined ? '' : wording.minutes(minutesToComplete),
      };
    });
    const hasWelsh = shown.some(({ welsh }) => welsh);
    return sendPage(
      reply,
      renderPage(
        'list',
        plainFrame(portal, {
          title: spoken.words.forms,
          spoken,
          of: ofOneCouncil(shown),
          ...(hasWelsh && { inLanguage: formListAddress }),
        }),
        { forms: [...choices, ...forms] },
      ),
    );
  });
}
