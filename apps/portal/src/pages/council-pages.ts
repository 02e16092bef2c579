import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withWords } from '@formwright/runtime';
import type { FastifyInstance } from 'fastify';
import { councilSite, formOfCouncil } from '../catalogue/council-site.ts';
import { trailTo } from '../catalogue/trail.ts';
import type { BuiltForm } from '../forms/built-form.ts';
import { councilId, councilInfo } from '../forms/council-of.ts';
import { formIn, partLanguage, spokenIn } from '../language.ts';
import { aboutAddress, aboutPages, choiceAddress, startAddress } from '../links.ts';
import type { Portal } from '../portal.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { leadLinks } from './lead-links.ts';
import { plainFrame } from './frame/plain-frame.ts';
import { sendPage } from './frame/send-page.ts';
import { renderPage } from './frame/templates.ts';

interface Asked {
  readonly Params: { readonly council: string };
  readonly Querystring: { readonly lang?: unknown };
}

/** Adds a council's accessibility statement, privacy notice and help, its pages that say which form somebody needs, and its logo. */
export function addCouncilPages(app: FastifyInstance, portal: Portal): void {
  for (const page of aboutPages)
    app.get<Asked>(`/councils/:council/${page}`, ({ params, query }, reply) => {
      const built = formOf(portal, params.council);
      const spoken = spokenIn(built?.council?.cy ? query.lang : 'en');
      const info = built && councilInfo(built, spoken.language);
      const text = info?.[page];
      if (!built || !text) return sendErrorPage(reply, portal, 'page-not-found');
      const heading = spoken.words[page];
      const frame = plainFrame(portal, {
        request: reply.request,
        title: `${heading} – ${info.name}`,
        spoken,
        of: built,
        ...(built.council?.cy && { inLanguage: (other: 'en' | 'cy') => aboutAddress(params.council, page, other) }),
      });
      return sendPage(reply, renderPage('about', frame, { heading, text: leadLinks(text, spoken.language) }));
    });

  app.get<Asked & { readonly Params: { readonly choice: string } }>(
    '/councils/:council/choices/:choice',
    ({ params: { council, choice: name }, query }, reply) => {
      const built = formOf(portal, council);
      const spoken = spokenIn(built?.council?.cy ? query.lang : 'en');
      const choices = built && councilInfo(built, spoken.language)?.choices;
      const choice = choices && Object.hasOwn(choices, name) ? choices[name] : undefined;
      if (!built || !choice) return sendErrorPage(reply, portal, 'page-not-found');
      const { language } = spoken;
      const outcomes = choice.outcomes.map(({ form, ...outcome }) => {
        const led = form === undefined ? undefined : portal.forms.get(form);
        const inForm = led && portal.client.has(led) ? formIn(led, language) : undefined;
        return {
          ...outcome,
          text: leadLinks(outcome.text, language),
          ...(inForm && {
            address: startAddress(form ?? '', inForm.language),
            start: spokenIn(inForm.language).words.startForm(withWords(inForm.form.model).title),
            lang: partLanguage(inForm.language, language),
          }),
        };
      });
      const site = councilSite(portal, council, language);
      const trail = site ? trailTo(site, { choice: name }, language) : [];
      const text = choice.text && leadLinks(choice.text, language);
      const frame = plainFrame(portal, {
        request: reply.request,
        title: choice.title,
        spoken,
        of: built,
        ...(built.council?.cy && { inLanguage: (other: 'en' | 'cy') => choiceAddress(council, name, other) }),
      });
      return sendPage(reply, renderPage('choice', frame, { choice: { title: choice.title, text, outcomes }, trail }));
    },
  );

  app.get<Asked>('/councils/:council/logo', ({ params }, reply) => {
    const built = formOf(portal, params.council);
    const logo = built?.council?.en.logo;
    const file = built && logo !== undefined ? fileURLToPath(new URL(`../../${logo}`, built.generated)) : undefined;
    if (logo === undefined || file === undefined || !existsSync(file))
      return sendErrorPage(reply, portal, 'page-not-found');
    return reply
      .header('cache-control', 'public, max-age=3600')
      .type(logo.endsWith('.svg') ? 'image/svg+xml' : 'image/png')
      .send(createReadStream(file));
  });
}

/** Returns the form that says most about a council. */
function formOf({ forms }: Portal, council: string): BuiltForm | undefined {
  return formOfCouncil([...forms.values()].filter((built) => councilId(built) === council && built.council));
}
