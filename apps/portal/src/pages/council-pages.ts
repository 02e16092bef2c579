import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { BuiltForm } from '../forms/built-form.ts';
import { councilId, councilInfo } from '../forms/council-of.ts';
import { spokenIn } from '../language.ts';
import { privacyAddress } from '../links.ts';
import type { Portal } from '../portal.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { plainFrame } from './frame/plain-frame.ts';
import { sendPage } from './frame/send-page.ts';
import { renderPage } from './frame/templates.ts';

interface Asked {
  readonly Params: { readonly council: string };
  readonly Querystring: { readonly lang?: unknown };
}

/** Adds a council's privacy notice, and its logo. */
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
    return sendPage(reply, renderPage('privacy', frame, { privacy: info.privacy }));
  });

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

/** The forms of a council say the same about it. One that is translated says it in Welsh too. */
function formOf({ forms }: Portal, council: string): BuiltForm | undefined {
  const ofCouncil = [...forms.values()].filter((built) => councilId(built) === council && built.council);
  return ofCouncil.find((built) => built.council?.cy) ?? ofCouncil[0];
}
