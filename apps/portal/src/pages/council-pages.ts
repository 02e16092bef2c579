import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withWords } from '@formwright/runtime';
import type { FastifyInstance } from 'fastify';
import type { BuiltForm } from '../forms/built-form.ts';
import { councilId, councilInfo } from '../forms/council-of.ts';
import { formIn, spokenIn, type Language } from '../language.ts';
import { choiceAddress, formAddress, inLanguage, privacyAddress } from '../links.ts';
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

/** Adds a council's privacy notice, its pages that say which form somebody needs, and its logo. */
export function addCouncilPages(app: FastifyInstance, portal: Portal): void {
  app.get<Asked>('/councils/:council/privacy', ({ params, query }, reply) => {
    const built = formOf(portal, params.council);
    const spoken = spokenIn(built?.council?.cy ? query.lang : 'en');
    const info = built && councilInfo(built, spoken.language);
    if (!built || !info?.privacy) return sendErrorPage(reply, portal, 'page-not-found');
    const frame = plainFrame(portal, {
      title: `${spoken.words.privacy} – ${info.name}`,
      spoken,
      of: built,
      ...(built.council?.cy && { inLanguage: (other: 'en' | 'cy') => privacyAddress(params.council, other) }),
    });
    return sendPage(reply, renderPage('privacy', frame, { privacy: leadLinks(info.privacy, spoken.language) }));
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
            address: inLanguage(formAddress(form ?? ''), inForm.language),
            start: spokenIn(inForm.language).words.startForm(withWords(inForm.form.model).title),
            lang: inForm.language === language ? undefined : inForm.language,
          }),
        };
      });
      const text = choice.text && leadLinks(choice.text, language);
      const frame = plainFrame(portal, {
        title: choice.title,
        spoken,
        of: built,
        ...(built.council?.cy && { inLanguage: (other: 'en' | 'cy') => choiceAddress(council, name, other) }),
      });
      return sendPage(reply, renderPage('choice', frame, { choice: { title: choice.title, text, outcomes } }));
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

/** The pages that say which form somebody needs, and the forms that they lead to. */
export function choicesOf({ forms }: Pick<Portal, 'forms'>, language: Language): ChoicesListed {
  const councils = new Set(Array.from(forms.values(), councilId));
  const all = [...councils].flatMap((council) => {
    const built = formOf({ forms }, council);
    const info = built && councilInfo(built, language);
    return Object.entries(info?.choices ?? {}).map(([name, choice]) => ({
      title: choice.title,
      owner: info?.name ?? '',
      address: choiceAddress(council, name, language),
      forms: choice.outcomes.flatMap(({ form }) => form ?? []),
    }));
  });
  return { choices: all, behind: new Set(all.flatMap((choice) => choice.forms)) };
}

interface ChoicesListed {
  readonly choices: readonly {
    readonly title: string;
    readonly owner: string;
    readonly address: string;
    readonly forms: readonly string[];
  }[];
  /** Ids of the forms that a choice leads to, so that nobody begins one without the choice before it. */
  readonly behind: ReadonlySet<string>;
}

/** The forms of a council say the same about it. One that is translated says it in Welsh too. */
function formOf({ forms }: Pick<Portal, 'forms'>, council: string): BuiltForm | undefined {
  const ofCouncil = [...forms.values()].filter((built) => councilId(built) === council && built.council);
  return ofCouncil.find((built) => built.council?.cy) ?? ofCouncil[0];
}
