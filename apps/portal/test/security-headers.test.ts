import { expect, test } from 'vitest';
import { buildForms } from './helpers/build-forms.ts';
import { openTestPortal } from './helpers/open-test-portal.ts';

const built = await buildForms();

const addresses = [
  '/',
  '/forms/anytown/request',
  '/nowhere',
  '/assets/page-1234.css',
  '/api/nowhere',
  '/%',
  '/api/sources/nothing',
];

/** The OWASP Secure Headers Project's list, of what a page of forms has a use for. */
const expected = {
  'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-dns-prefetch-control': 'off',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringMatching(/(^|, )camera=\(\), .*geolocation=\(\).*microphone=\(\)/),
};

test('every answer has every header, and does not name the server software', async () => {
  const portal = await openTestPortal(built);
  for (const url of addresses) {
    const { headers } = await portal.app.inject(url);
    expect([url, headers]).toEqual([url, expect.objectContaining(expected)]);
    expect([url, headers['server'], headers['x-powered-by'], headers['strict-transport-security']]).toEqual([
      url,
      undefined,
      undefined,
      undefined,
    ]);
  }
  await portal.close();
});

test('browsers are told to use https only if the portal is started with --https', async () => {
  const portal = await openTestPortal(built, undefined, { transport: 'https' });
  for (const url of addresses)
    expect([url, (await portal.app.inject(url)).headers['strict-transport-security']]).toEqual([
      url,
      'max-age=31536000',
    ]);
  await portal.close();
});
