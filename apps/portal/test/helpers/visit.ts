import type { FastifyInstance } from 'fastify';

export type Visited = Awaited<ReturnType<typeof inject>>;

/** Opens a link as a browser does: what it is exchanged for is followed, with the cookies that came with it. */
export async function visit(app: FastifyInstance, link: string): Promise<Visited> {
  const first = await inject(app, { url: link });
  const { location } = first.headers;
  if (first.statusCode !== 303 || typeof location !== 'string') return first;
  return inject(app, {
    url: location,
    cookies: Object.fromEntries(first.cookies.map(({ name, value }) => [name, value])),
  });
}

/** The same of a portal that runs. */
export async function visitOver(link: string): Promise<Response> {
  const first = await fetch(link, { redirect: 'manual' });
  const location = first.headers.get('location');
  if (first.status !== 303 || location === null) return first;
  return fetch(new URL(location, link), {
    redirect: 'manual',
    headers: {
      cookie: first.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';', 1)[0])
        .join('; '),
    },
  });
}

function inject(app: FastifyInstance, request: { readonly url: string; readonly cookies?: Record<string, string> }) {
  return app.inject(request);
}
