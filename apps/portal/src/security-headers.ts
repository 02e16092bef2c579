import type { Portal } from './portal.ts';

const permissions = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The policy of every response: scripts and styles of our own origin only, as files; no inline code, no frames, no
 * document made of strings. No page tells another site where it came from.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  // For browsers and plug-ins that do not know the policy above.
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  // A form asks for nothing that a device has, and no page of the portal is to be found by searching.
  'permissions-policy': permissions.map((feature) => `${feature}=()`).join(', '),
  'x-robots-tag': 'noindex, nofollow',
  'x-dns-prefetch-control': 'off',
  // Whatever may hold answers is kept nowhere; files whose name holds their hash say otherwise for themselves.
  'cache-control': 'no-store',
};

/**
 * Returns the headers of every response. Where the portal is reached by https, browsers are told to use nothing else
 * for a year; of its domain's other names it says nothing.
 */
export function headersOf({ transport }: Pick<Portal, 'transport'>): Readonly<Record<string, string>> {
  return transport === 'https'
    ? { ...securityHeaders, 'strict-transport-security': 'max-age=31536000' }
    : securityHeaders;
}
