import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { startDemoProvider, type DemoProvider } from '../../src/staff/demo-provider.ts';
import { staffSettings, type StaffSettings } from '../../src/staff/staff-settings.ts';

/** Who there is at the provider, with the groups of each. */
const groups: { readonly [name: string]: readonly string[] } = {
  'Ann Duty': ['grp-duty'],
  'Bob Duty': ['grp-duty'],
  'Cai Kitchen': ['grp-kitchen'],
  'Dee Rest': ['grp-rest', 'grp-duty'],
  'Eve Auditor': ['grp-audit'],
  'Fay Nobody': ['grp-parks'],
};

/** Starts a real provider of OpenID Connect. */
export async function startTestProvider(): Promise<DemoProvider> {
  return startDemoProvider((name) => groups[name] ?? []);
}

/** The settings of the staff of two councils that share a provider: of the sample forms, and of one without forms. */
export function testStaff({ issuer, clientId, clientSecret }: DemoProvider): StaffSettings {
  const provider = { issuer, clientId, clientSecret };
  return staffSettings({
    anytown: {
      ...provider,
      teams: { duty: ['grp-duty'], kitchen: ['grp-kitchen'] },
      withoutTeam: ['grp-rest'],
      auditors: ['grp-audit'],
    },
    othertown: { ...provider, teams: { duty: ['grp-duty'] }, auditors: ['grp-audit'] },
  });
}

/** A browser of somebody who works at a council. It keeps cookies of the portal by path, and those of the provider. */
export class StaffBrowser {
  readonly cookies = new Map<string, { readonly value: string; readonly path: string }>();
  readonly #elsewhere = new Map<string, string>();
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async open(
    url: string,
    { form, headers = {} }: { readonly form?: Record<string, string>; readonly headers?: Record<string, string> } = {},
  ) {
    const sent = [...this.cookies].filter(([, { path }]) => url.startsWith(path));
    const response = await this.#app.inject({
      method: form ? 'POST' : 'GET',
      url,
      cookies: Object.fromEntries(sent.map(([name, { value }]) => [name, value])),
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(form && { payload: new URLSearchParams(form).toString() }),
    });
    for (const { name, value, path, maxAge } of response.cookies)
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, { value, path: String(path) });
    return response;
  }

  /** Goes to the provider and comes back: the answer to the address that it leads back to. */
  async signIn(name: string, council = 'anytown', back = `/staff/${council}`) {
    return this.open(await this.fromProvider(name, council, back));
  }

  /** Signs in at the provider, and returns the address that it leads back to, which is not opened. */
  async fromProvider(name: string, council = 'anytown', back = `/staff/${council}`): Promise<string> {
    const begun = await this.open(`/staff/${council}/sign-in?${new URLSearchParams({ back }).toString()}`);
    expect(begun.statusCode).toBe(303);
    const login = { prompt: 'login', login: name, password: 'any' };
    const at = await this.#follow(String(begun.headers.location), login);
    return `${at.pathname}${at.search}`;
  }

  /** Follows an address at the provider, until it leads back. On its page to sign in it does that. */
  async #follow(address: string, login: Record<string, string>): Promise<URL> {
    const at = new URL(address);
    if (at.pathname.startsWith('/staff/')) return at;
    const isPage = at.pathname.startsWith('/interaction/');
    const response = await fetch(at, {
      method: isPage ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...this.#elsewhere].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(isPage && { body: new URLSearchParams(login) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';', 1)[0] ?? '').split('=', 2);
      if (value === '') this.#elsewhere.delete(name);
      else this.#elsewhere.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`The provider answers ${response.status}: ${await response.text()}`);
    return this.#follow(new URL(location, at).href, login);
  }
}
