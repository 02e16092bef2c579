import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tooMany } from '../errors/refusals.ts';
import type { LimitName, Limits } from './limits.ts';

type ClientLimit = Extract<LimitName, `${string}-per-${'hour' | 'minute'}`>;

const windows: { readonly [limit in ClientLimit]: number } = {
  'drafts-per-hour': 3_600_000,
  'uploads-per-hour': 3_600_000,
  'submissions-per-hour': 3_600_000,
  'sign-ins-per-hour': 3_600_000,
  'saves-per-minute': 60_000,
  'lookups-per-minute': 60_000,
  'papers-per-minute': 60_000,
  'pages-per-minute': 60_000,
};

/** Limits by route. All other GET requests are pages, and everything else is a save. */
const byRoute: readonly (readonly [RegExp, ClientLimit])[] = [
  [/^POST (\/api\/forms\/.*\/drafts|\/.*\/another-form|\/forms\/:council\/:form)$/, 'drafts-per-hour'],
  [/^POST (\/api)?\/account\//, 'sign-ins-per-hour'],
  [/^GET \/staff\/.*\/signed?-in$/, 'sign-ins-per-hour'],
  [/^POST \/api\/drafts\/.*\/files$/, 'uploads-per-hour'],
  [/^POST \/api\/drafts\/.*\/submit$/, 'submissions-per-hour'],
  [/^GET \/api\/sources\//, 'lookups-per-minute'],
  [/^(GET|HEAD|POST) .*\/(pdf|print)$/, 'papers-per-minute'],
  [/^(GET|HEAD) /, 'pages-per-minute'],
  [/./, 'saves-per-minute'],
];

/** Never limited: static files and the health check. */
const free = /^(\/assets\/|\/health$)/;

/** Limits the requests of each client. A client that exceeds a limit is told when to try again. */
export async function limitClients(app: FastifyInstance, limits: Limits): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    keyGenerator: clientOf,
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': true,
    },
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { ttl }) => tooMany(Math.ceil(ttl / 1000)),
  });
  const limiters = new Map(
    Object.entries(windows).map(([name, timeWindow]) => [
      name,
      app.rateLimit({ max: limits[name as ClientLimit], timeWindow }),
    ]),
  );
  app.addHook('onRequest', async function limit(request, reply) {
    const name = limitOf(request);
    if (name !== undefined) await limiters.get(name)?.call(this, request, reply);
  });
}

/**
 * Returns the key that identifies a client: its address, or for IPv6 its network, which belongs to one customer. Empty
 * if the client has already disconnected.
 */
export function clientOf({ ip }: { readonly ip: string | undefined }): string {
  return normalizeIP(ip ?? '');
}

function limitOf({ method, routeOptions: { url = '' } }: FastifyRequest): ClientLimit | undefined {
  if (free.test(url)) return undefined;
  return byRoute.find(([route]) => route.test(`${method} ${url}`))?.[1];
}
