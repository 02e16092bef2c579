import type { FastifyInstance, FastifyReply } from 'fastify';
import type { TileGroup } from '@formwright/model';
import { councilSite, councilsOf, type CouncilSite } from '../catalogue/council-site.ts';
import { tileViews } from '../catalogue/tile-view.ts';
import { groupNamed, trailTo, type Step } from '../catalogue/trail.ts';
import { partLanguage, spokenIn } from '../language.ts';
import { councilsAddress, groupAddress, homeAddress } from '../links.ts';
import type { Portal } from '../portal.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { plainFrame } from './frame/plain-frame.ts';
import { sendPage } from './frame/send-page.ts';
import { renderPage } from './frame/templates.ts';
import { leadLinks } from './lead-links.ts';

interface Asked {
  readonly Params: { readonly council: string };
  readonly Querystring: { readonly lang?: unknown };
}

/** Adds the home page of each council with the pages of tiles below it, and `/`, which leads to the councils. */
export function addHomePages(app: FastifyInstance, portal: Portal): void {
  app.get<Pick<Asked, 'Querystring'>>('/', ({ query: { lang } }, reply) => {
    const [council, ...others] = councilsOf(portal);
    const only = others.length === 0 && council !== undefined ? councilSite(portal, council, lang) : undefined;
    return only ? sendHome(portal, reply, only) : sendCouncils(portal, reply, lang);
  });

  app.get<Asked>('/councils/:council', ({ params, query }, reply) => {
    const site = councilSite(portal, params.council, query.lang);
    return site ? sendHome(portal, reply, site) : sendErrorPage(reply, portal, 'page-not-found');
  });

  app.get<Asked & { readonly Params: { readonly group: string } }>(
    '/councils/:council/groups/:group',
    ({ params, query }, reply) => {
      const site = councilSite(portal, params.council, query.lang);
      const group = site && groupNamed(site.catalogue, params.group);
      if (!site || !group) return sendErrorPage(reply, portal, 'page-not-found');
      return sendTiles(portal, reply, {
        site,
        group,
        trail: trailTo(site, { group: params.group }, site.spoken.language),
        here: (language) => groupAddress(site.id, params.group, language),
      });
    },
  );
}

function sendHome(portal: Portal, reply: FastifyReply, site: CouncilSite): FastifyReply {
  return sendTiles(portal, reply, {
    site,
    group: site.catalogue,
    trail: [],
    here: (language) => homeAddress(site.id, language),
  });
}

interface TilesPage {
  readonly site: CouncilSite;
  readonly group: TileGroup;
  readonly trail: readonly Step[];
  /** Returns the address of the page in a language. */
  here(language: 'en' | 'cy'): string;
}

function sendTiles(portal: Portal, reply: FastifyReply, { site, group, trail, here }: TilesPage): FastifyReply {
  const { spoken, name, hasWelsh, of } = site;
  const frame = plainFrame(portal, {
    request: reply.request,
    title: `${group.title} – ${name}`,
    spoken,
    of,
    ...(hasWelsh && { inLanguage: here }),
  });
  return sendPage(
    reply,
    renderPage('tiles', frame, {
      title: group.title,
      trail,
      text: group.text && leadLinks(group.text, spoken.language),
      tiles: tileViews(site, group.tiles),
    }),
  );
}

function sendCouncils(portal: Portal, reply: FastifyReply, lang: unknown): FastifyReply {
  const spoken = spokenIn(lang);
  const sites = councilsOf(portal).flatMap((id) => councilSite(portal, id, lang) ?? []);
  const councils = sites.map(({ id, name, spoken: { language } }) => ({
    name,
    address: homeAddress(id, language),
    lang: partLanguage(language, spoken.language),
  }));
  const frame = plainFrame(portal, {
    request: reply.request,
    title: spoken.words.councils,
    spoken,
    ...(sites.some(({ hasWelsh }) => hasWelsh) && { inLanguage: councilsAddress }),
  });
  return sendPage(reply, renderPage('councils', frame, { councils }));
}
