import { fileURLToPath } from 'node:url';
import { solveChallenge } from 'altcha-lib/v1';
import type { Challenge } from 'altcha-lib/v1/types';
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { buildForms } from './build-forms.ts';
import { openTestPortal, type TestPortal } from './open-test-portal.ts';
import { accountFolders, type AccountFormName } from '../../src/accounts/account-forms.ts';
import type { PortalOptions } from '../../src/index.ts';

/** The portal's own forms, for accounts. */
export const ownForms: string = fileURLToPath(new URL('../../../../forms/portal', import.meta.url));

/** A password that follows the rules, and another. */
export const [password, otherPassword] = ['Kestrel-2-Gower', 'Buzzard-7-Tenby'];

/** Opens a portal with accounts, whose mails stay in the outbox. `councils`: folders of forms beside the samples. */
export async function openWithAccounts(
  more: Partial<PortalOptions> = {},
  database?: string,
  councils: readonly string[] = [],
): Promise<TestPortal> {
  const forms = await buildForms(undefined, [ownForms, ...councils]);
  return openTestPortal(forms, database, {
    mail: 'outbox',
    now: () => new Date(),
    limits: { 'human-check-tries': 100 },
    leastTime: 0,
    ...more,
  });
}

/** A browser: it keeps cookies, and sends them. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async open(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ) {
    const response = await this.#app.inject({
      method,
      url,
      cookies: Object.fromEntries(this.cookies),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      ...(payload && { payload }),
    });
    for (const { name, value, maxAge } of response.cookies)
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    return response;
  }

  /** Sends a form of an account. */
  async send(name: AccountFormName, answers: object, headers: Record<string, string> = {}) {
    const saved = {
      form: `portal/${accountFolders[name]}`,
      version: '1.0.0',
      answers,
      entries: {},
      ticked: [],
      prefilled: {},
    };
    return this.open('POST', `/api/account/${name}`, { ...saved, page: Object.keys(answers)[0] }, headers);
  }

  async register(email: string, secret: string = password) {
    return this.send('register', registration(email, secret), await this.proof());
  }

  /** Shows that it is not a robot's, as the client does. */
  async proof(): Promise<Record<string, string>> {
    const { algorithm, challenge, maxnumber, salt, signature } = (
      await this.open('GET', '/api/account/challenge')
    ).json<Challenge>();
    const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise;
    const proof = { algorithm, challenge, number: solution?.number, salt, signature };
    return { 'formwright-human': Buffer.from(JSON.stringify(proof)).toString('base64') };
  }

  async signIn(email: string, secret: string = password) {
    return this.send('sign-in', { account: { email, password: secret } });
  }

  async enter(code: string) {
    return this.send('code', { check: { code } });
  }

  /** Registers, and enters the code. */
  async registered(email: string): Promise<this> {
    expect((await this.register(email)).statusCode).toBe(200);
    expect((await this.enter(await this.newestCode())).json()).toEqual({ next: '/account/registered', signedIn: true });
    return this;
  }

  /** The mails in the outbox, the newest first, as text. */
  async outbox(): Promise<string> {
    return (await this.#app.inject('/outbox')).body;
  }

  /** The code in the newest mail. */
  async newestCode(): Promise<string> {
    return /code is (\d{4} \d{4})/.exec(await this.outbox())?.[1] ?? '';
  }
}

/** The answers of somebody who registers. */
export function registration(email: string, secret: string): object {
  return {
    name: { forename: 'Priya', surname: 'Nair', notRobot: true },
    account: { email, secret: { password: secret, confirm: secret } },
  };
}
