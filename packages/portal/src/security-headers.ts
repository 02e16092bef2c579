/**
 * The policy of every response: scripts and styles of our own origin only, as files; no inline code, no frames, no
 * document made of strings. A draft's address holds its token, so no page tells another site where it came from.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Whatever may hold answers is kept nowhere; files whose name holds their hash say otherwise for themselves.
  'cache-control': 'no-store',
};
