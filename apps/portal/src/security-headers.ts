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
 * The security headers of every response. Scripts and styles may come only from files of our own origin. There is no
 * inline code, no framing, and no HTML made from strings. No referrer is sent to other sites.
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
  // For browsers and plug-ins that do not support the headers above.
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  // A form needs no device features, and search engines should not list any page.
  'permissions-policy': permissions.map((feature) => `${feature}=()`).join(', '),
  'x-robots-tag': 'noindex, nofollow',
  'x-dns-prefetch-control': 'off',
  // Responses that may contain answers are not cached. Files with a hash in their name override this.
  'cache-control': 'no-store',
};

/**
 * Returns the headers of every response. If the portal is reached only by https, browsers are told to use nothing else
 * for a year. That does not apply to subdomains.
 */
export function headersOf({ transport }: Pick<Portal, 'transport'>): Readonly<Record<string, string>> {
  return transport === 'https'
    ? { ...securityHeaders, 'strict-transport-security': 'max-age=31536000' }
    : securityHeaders;
}
