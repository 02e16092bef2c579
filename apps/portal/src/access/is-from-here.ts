import type { FastifyRequest } from 'fastify';

/**
 * Returns true if the browser says that one of our own pages sent the request. A program sends no such headers, and no
 * other site can make it send cookies.
 */
export function isFromHere({ headers, host }: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, origin } = headers;
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
