import type { FastifyRequest } from 'fastify';

/**
 * Returns whether a page of ours made a browser send this, as the browser has it. A program says nothing of that, and
 * has no cookies that it does not know of.
 */
export function isFromHere({ headers, host }: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, origin } = headers;
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
