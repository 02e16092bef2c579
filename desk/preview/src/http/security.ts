import type { IncomingMessage } from 'node:http';

/**
 * The policy of every page: scripts and styles of the desk's own, as files; the preview in a frame of the same origin,
 * nothing else.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; " +
    "base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html formwright-paper",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Tells whether a request is for this machine by name (a page of another site whose name was made to lead here asks for
 * that name), and, where it says where it comes from, comes from the desk's own pages.
 */
export function isOurs({ headers }: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = headers;
  return host !== undefined && hosts.includes(host) && (origin === undefined || origin === `http://${host}`);
}
