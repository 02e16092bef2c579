import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { Browser, openWithAccounts, otherPassword, ownForms, password, registration } from '../helpers/accounts.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { completeAnswers, requestDraft } from '../helpers/drafts.ts';
import { openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';

const schemas = fileURLToPath(new URL('../../../../schemas/blocks', import.meta.url));

let portal: TestPortal;
const browser = (): Browser => new Browser(portal.app);

beforeAll(async () => void (portal = await openWithAccounts()));
afterAll(async () => {
  expect(portal.reported).toEqual([]);
  await portal.close();
});
afterEach(() => void vi.useRealTimers());

/** Changes the database, as a fault would. */
function change(sql: string): void {
  const database = new Database(portal.database);
  database.exec(sql);
  database.close();
}

/** Makes the folder of a council whose form asks to sign in, as the block for it does. */
function askingForms(): string {
  const council = join(temporaryFolder('asking-'), 'asking');
  const form = {
    $id: 'asking/referral',
    title: 'Referral',
    type: 'object',
    'x-form': {
      version: '1.0.0',
      owner: 'Asking Council',
      words: { 'link.signIn': '/account/sign-in' },
      context: { signedIn: { type: 'boolean' } },
    },
    properties: {
      account: { $ref: join(schemas, 'account.json'), 'x-words': { person: 'person' } },
      you: {
        title: 'You',
        type: 'object',
        'x-prefill': { from: 'account', edit: 'editable' },
        properties: {
          firstName: { title: 'First name', type: 'string' },
          lastName: { title: 'Last name', type: 'string' },
          email: { title: 'Email', type: 'string' },
        },
      },
    },
  };
  mkdirSync(join(council, 'referral'), { recursive: true });
  writeFileSync(join(council, 'referral', 'form.json'), JSON.stringify(form));
  return council;
}

/** Lets minutes pass, for the portal and for better-auth. */
function later(minutes: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
}

test('somebody registers, enters the code that was sent, and is signed in; a password alone opens nothing [S0-41, S0-56, S1-10]', async () => {
  const one = browser();
  expect((await one.register('one@example.org')).json()).toEqual({ next: '/account/code', signedIn: false });
  expect(await one.outbox()).toContain('to one@example.org');
  expect(await one.outbox()).toContain('Eich cod dilysu yw');
  // An address that was not confirmed opens nothing.
  expect((await browser().signIn('one@example.org')).json()).toMatchObject({ error: 'not-right' });
  expect((await one.enter('0000 0000')).json()).toMatchObject({ error: 'not-right' });
  expect((await one.enter(await one.newestCode())).json()).toEqual({ next: '/account/registered', signedIn: true });
  expect(one.cookies.has('formwright.session_token')).toBe(true);

  const again = browser();
  expect((await again.signIn('ONE@example.org')).json()).toEqual({ next: '/account/code', signedIn: false });
  expect(again.cookies.get('formwright.session_token')).toBeUndefined();
  const code = await again.newestCode();
  expect((await again.enter(code.replace(' ', ''))).json()).toEqual({ next: '/account', signedIn: true });
  expect(again.cookies.has('formwright.session_token')).toBe(true);
  // A code is used up.
  expect((await again.enter(code)).json()).toMatchObject({ error: 'start-again' });
  expect((await browser().signIn('one@example.org', otherPassword)).statusCode).toBe(400);
});

test('a code is valid for 20 minutes, and a new one voids the one before [S0-29, S0-30, S0-57]', async () => {
  const one = await browser().registered('minutes@example.org');
  await one.signIn('minutes@example.org');
  later(19.9);
  expect((await one.enter(await one.newestCode())).json()).toEqual({ next: '/account', signedIn: true });
  await one.signIn('minutes@example.org');
  later(20.1);
  expect((await one.enter(await one.newestCode())).json()).toMatchObject({ error: 'start-again' });

  await one.signIn('minutes@example.org');
  const first = await one.newestCode();
  later(15);
  expect((await one.open('POST', '/account/code/again')).headers.location).toBe('/account/code?sent=sent');
  const second = await one.newestCode();
  expect(second).not.toBe(first);
  expect((await one.enter(first)).json()).toMatchObject({ error: 'not-right' });
  later(19);
  expect((await one.enter(second)).json()).toEqual({ next: '/account', signedIn: true });
});

test('a registration that took too long is begun again, with another password', async () => {
  const one = browser();
  await one.register('slow@example.org');
  const code = await one.newestCode();
  later(20.1);
  expect((await one.enter(code)).json()).toMatchObject({ error: 'start-again' });
  await one.register('slow@example.org', otherPassword);
  expect((await one.enter(code)).json()).toMatchObject({ error: 'not-right' });
  expect((await one.enter(await one.newestCode())).statusCode).toBe(200);
  expect((await browser().signIn('slow@example.org', password)).statusCode).toBe(400);
  expect((await browser().signIn('slow@example.org', otherPassword)).statusCode).toBe(200);
});

test('whoever registers with somebody else’s address does not get their account: its code counts where it was asked for', async () => {
  const owner = browser();
  const other = browser();
  await owner.register('owner@example.org');
  await other.register('owner@example.org', otherPassword);
  // The owner reads the newest code, which is that of the other registration.
  expect((await owner.enter(await owner.newestCode())).json()).toMatchObject({ error: 'not-right' });
  expect((await browser().signIn('owner@example.org', otherPassword)).statusCode).toBe(400);
});

test('of two who register with one address at the same moment, only the one whose account it is can enter the code', async () => {
  const asked = [
    { one: browser(), secret: password, other: otherPassword },
    { one: browser(), secret: otherPassword, other: password },
  ];
  await Promise.all(asked.map(async ({ one, secret }) => one.register('both@example.org', secret)));
  const code = await browser().newestCode();
  const entered = [];
  for (const one of asked) if ((await one.one.enter(code)).statusCode === 200) entered.push(one);
  expect(entered).toHaveLength(1);
  for (const { secret, other } of entered) {
    expect((await browser().signIn('both@example.org', secret)).statusCode).toBe(200);
    expect((await browser().signIn('both@example.org', other)).statusCode).toBe(400);
  }
});

test('half an account, whose password was not stored, is mended by registering again', async () => {
  const one = browser();
  await one.register('half@example.org');
  change(
    "delete from account_passwords where userId = (select id from account_people where email = 'half@example.org')",
  );
  await one.register('half@example.org');
  expect((await one.enter(await one.newestCode())).statusCode).toBe(200);
  expect((await browser().signIn('half@example.org')).statusCode).toBe(200);
});

test('no account can be told from none by words, status, cookies or time [S0-55]', async () => {
  const unhurried = await openWithAccounts({ leastTime: undefined });
  await new Browser(unhurried.app).registered('known@example.org');
  const shapeOf = async (work: (one: Browser) => ReturnType<Browser['enter']>): Promise<unknown> => {
    const began = performance.now();
    const one = new Browser(unhurried.app);
    const { statusCode, body, headers } = await work(one);
    expect(performance.now() - began).toBeGreaterThan(590);
    const { date: _date, 'set-cookie': _cookie, ...others } = headers;
    return { statusCode, body, cookies: [...one.cookies.keys()], others };
  };
  for (const work of [
    (email: string) => async (one: Browser) => one.register(email),
    (email: string) => async (one: Browser) => one.signIn(email, otherPassword),
    (email: string) => async (one: Browser) => one.send('reset', { account: { email } }),
    (email: string) => async (one: Browser) => {
      await one.register(email);
      return one.enter('0000 0000');
    },
    (email: string) => async (one: Browser) => {
      await one.send('reset', { account: { email } });
      return one.open('POST', '/account/code/again');
    },
  ].entries())
    expect(await shapeOf(work[1]('known@example.org')), `${work[0]}`).toEqual(
      await shapeOf(work[1](`unknown-${work[0]}@example.org`)),
    );
  // Whoever has the account is told that somebody tried.
  expect(await new Browser(unhurried.app).outbox()).toContain('You have an account already');
  await unhurried.close();
});

test('an account has limits of its own, which new codes do not refill, and neither does another account', async () => {
  const one = await browser().registered('limits@example.org');
  await one.signIn('limits@example.org');
  const tries: string[] = [];
  for (let n = 0; n < 11; n++) {
    if (n === 4 || n === 8) await one.open('POST', '/account/code/again');
    tries.push(String((await one.enter('0000 0000')).json().error));
  }
  expect(tries.at(9)).toBe('not-right');
  expect(tries.at(10)).toBe('too-many');
  // Not even the right one.
  expect((await one.enter(await one.newestCode())).json()).toMatchObject({ error: 'too-many' });

  // A step of another account does not lend its limits.
  const mixed = await browser().registered('lender@example.org');
  await mixed.signIn('lender@example.org');
  const step = mixed.cookies.get('formwright-step') ?? '';
  await mixed.signIn('limits@example.org');
  mixed.cookies.set('formwright-step', step);
  expect((await mixed.enter(await mixed.newestCode())).json()).toMatchObject({ error: 'not-right' });
});

test.each(['passwords@example.org', 'nobody@example.org'])(
  'passwords of %s are tried ten times at most',
  async (email) => {
    if (email.startsWith('passwords')) await browser().registered(email);
    const errors: string[] = [];
    for (let n = 0; n < 10; n++) errors.push(String((await browser().signIn(email, otherPassword)).json().error));
    expect(new Set(errors)).toEqual(new Set(['not-right']));
    const { statusCode, headers } = await browser().signIn(email);
    expect([statusCode, headers['retry-after']]).toEqual([429, '900']);
    later(16);
    expect((await browser().signIn(email)).statusCode).toBe(email.startsWith('passwords') ? 200 : 400);
  },
);

test('a forgotten password is set anew with a code, which ends all sessions [S0-23]', async () => {
  const one = await browser().registered('reset@example.org');
  const session = new Map(one.cookies);
  expect((await one.open('GET', '/account')).statusCode).toBe(200);
  const other = browser();
  await other.send('reset', { account: { email: 'reset@example.org' } });
  const secret = { password: otherPassword, confirm: otherPassword };
  // Not before the code.
  expect((await other.open('GET', '/account/new-password')).headers.location).toBe('/account/sign-in');
  expect((await other.send('new-password', { secret })).json()).toMatchObject({ error: 'start-again' });
  expect((await other.enter(await other.newestCode())).json()).toEqual({
    next: '/account/new-password',
    signedIn: false,
  });
  expect((await other.open('GET', '/account/new-password')).statusCode).toBe(200);
  expect((await other.send('new-password', { secret: { password: 'short', confirm: 'short' } })).statusCode).toBe(400);
  expect((await other.send('new-password', { secret })).json()).toEqual({
    next: '/account/password-changed',
    signedIn: false,
  });
  expect((await other.send('new-password', { secret })).json()).toMatchObject({ error: 'start-again' });
  one.cookies.clear();
  for (const [name, value] of session) one.cookies.set(name, value);
  expect((await one.open('GET', '/account')).headers.location).toBe('/account/sign-in');
  expect((await browser().signIn('reset@example.org', password)).statusCode).toBe(400);
  expect((await browser().signIn('reset@example.org', otherPassword)).statusCode).toBe(200);
});

test('a password is changed with the current one, which ends all other sessions [S0-59]', async () => {
  const one = await browser().registered('change@example.org');
  const elsewhere = browser();
  await elsewhere.signIn('change@example.org');
  await elsewhere.enter(await elsewhere.newestCode());
  const secret = { password: otherPassword, confirm: otherPassword };
  expect((await browser().send('password', { change: { current: password, secret } })).statusCode).toBe(403);
  expect((await one.send('password', { change: { current: 'Wrong-Password-1', secret } })).json()).toMatchObject({
    error: 'not-right',
  });
  expect((await one.send('password', { change: { current: password, secret } })).json()).toEqual({
    next: '/account/password-changed',
    signedIn: false,
  });
  expect((await one.open('GET', '/account')).statusCode).toBe(200);
  expect((await elsewhere.open('GET', '/account')).statusCode).toBe(303);
  expect(await one.outbox()).toContain('Your password has been changed / Mae eich cyfrinair wedi’i newid');
});

test('nobody registers without showing that they are not a robot, and nothing that shows it counts twice', async () => {
  const one = browser();
  const register = async (to: string, headers: Record<string, string>): Promise<unknown> =>
    (await one.send('register', registration(to, password), headers)).json();
  const refused = expect.objectContaining({ error: 'not-human' });
  const good = await one.proof();
  const { number, ...rest } = JSON.parse(Buffer.from(good['formwright-human'] ?? '', 'base64').toString()) as {
    number: number;
    salt: string;
  };
  const written = (payload: object, space = 0): Record<string, string> => ({
    'formwright-human': Buffer.from(JSON.stringify(payload, null, space)).toString('base64'),
  });
  for (const headers of [
    {},
    { 'formwright-human': 'x' },
    written([]),
    written({ ...rest, number: number + 1 }),
    written({ ...rest, number: String(number) }),
    written({ ...rest, salt: rest.salt.replace(/expires=\d+/, 'expires=9999999999'), number }),
    written({ ...rest, algorithm: 'SHA-1', number }),
  ])
    expect(await register('robot@example.org', headers)).toEqual(refused);
  expect(await register('human@example.org', good)).toMatchObject({ next: '/account/code' });
  expect(await register('human2@example.org', good)).toEqual(refused);
  // However it is written: it is the same challenge.
  expect(await register('human2@example.org', written({ ...rest, number }, 2))).toEqual(refused);
  const shorter = { ...rest, salt: rest.salt.replace(/&$/, ''), number };
  expect(await register('human2@example.org', written(shorter))).toEqual(refused);
  const old = await one.proof();
  later(61);
  expect(await register('human2@example.org', old)).toEqual(refused);
  expect(await one.outbox()).not.toContain('robot@example.org');
});

test('what is not right is said in the language of the page', async () => {
  const one = browser();
  const account = { email: 'nobody@example.org', password };
  const asked = {
    form: 'portal/sign-in',
    version: '1.0.0',
    answers: { account },
    entries: {},
    ticked: [],
    prefilled: {},
  };
  const { message } = (
    await one.open('POST', '/api/account/sign-in?lang=cy', { ...asked, page: 'account' })
  ).json() as {
    message: string;
  };
  expect(message).toContain('Mae’r cyfeiriad e-bost neu’r cyfrinair yn anghywir.');
});

test('signing out ends the session, and each sign-in begins another', async () => {
  const one = await browser().registered('out@example.org');
  const before = one.cookies.get('formwright.session_token') ?? '';
  await one.signIn('out@example.org');
  await one.enter(await one.newestCode());
  const after = one.cookies.get('formwright.session_token') ?? '';
  expect(after).not.toBe(before);
  expect((await one.open('POST', '/account/sign-out')).headers.location).toBe('/account/signed-out');
  expect(one.cookies.has('formwright.session_token')).toBe(false);
  one.cookies.set('formwright.session_token', after);
  expect((await one.open('GET', '/account')).headers.location).toBe('/account/sign-in');
});

test('no page of another site signs anybody in or out', async () => {
  const one = await browser().registered('elsewhere@example.org');
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
    expect((await one.send('sign-in', {}, headers)).json()).toMatchObject({ error: 'from-elsewhere' });
    for (const address of ['/account/sign-out', '/account/code/again'])
      expect((await one.open('POST', address, undefined, headers)).statusCode).toBe(404);
  }
  const { statusCode } = await portal.app.inject({
    method: 'POST',
    url: '/api/account/sign-in',
    headers: { origin: 'https://evil.example' },
    payload: {},
  });
  expect(statusCode).toBe(403);
  expect((await one.open('GET', '/account')).statusCode).toBe(200);
});

test('cookies are for no script, no other site and, over TLS, nothing but TLS, and end with the browser', async () => {
  const one = browser();
  const set: string[] = [];
  const secure = { 'x-forwarded-proto': 'https' };
  for (const response of [
    await one.send('register', registration('cookies@example.org', password), { ...secure, ...(await one.proof()) }),
    await one.send('code', { check: { code: await one.newestCode() } }, secure),
    await one.send('sign-in', { account: { email: 'cookies@example.org', password } }, secure),
    await one.send('code', { check: { code: await one.newestCode() } }, secure),
  ])
    set.push(...[response.headers['set-cookie'] ?? []].flat());
  expect(set.map((cookie) => cookie.split('=', 1)[0])).toContain('formwright.session_token');
  for (const cookie of set) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Secure(?:; Max-Age=0)?$/);
});

test('a copy of the database opens nothing: neither passwords nor tokens nor codes are in it, nor in a mail or a line of ours', async () => {
  const one = await browser().registered('copy@example.org');
  const [token = ''] = decodeURIComponent(one.cookies.get('formwright.session_token') ?? '').split('.');
  await one.signIn('copy@example.org');
  const code = (await one.newestCode()).replace(' ', '');
  const written = ['', '-wal'].map((end) => readFileSync(`${portal.database}${end}`, 'latin1')).join('');
  // The mail with the code waits in the queue, as the code is written there.
  const outside = written.replaceAll(code.replace(/^(\d{4})/, '$1 '), '');
  expect(outside).toContain('copy@example.org');
  const second = decodeURIComponent(one.cookies.get('formwright.two_factor') ?? '').split('.')[0] ?? '';
  for (const secret of [password, token, second, code, one.cookies.get('formwright-step') ?? '']) {
    expect(secret.length).toBeGreaterThan(7);
    expect(outside.includes(secret)).toBe(false);
  }
  expect(await one.outbox()).not.toContain(password);
});

test('a draft of somebody who is signed in opens only for them, and is listed until it is submitted [S0-61, S0-62]', async () => {
  const one = await browser().registered('drafts@example.org');
  const created = await one.open('POST', '/api/forms/anytown/request/drafts', requestDraft(completeAnswers));
  expect(created.statusCode).toBe(201);
  const { id, token, ...others } = created.json() as { id: string; token: string };
  expect(others).not.toHaveProperty('link');
  const link = `/forms/anytown/request?draft=${token}`;
  const list = (await one.open('GET', '/account')).body;
  const address = /href="(\/account\/forms\/[\w-]+)"/.exec(list)?.[1] ?? '';
  expect(list).toMatch(/\d+%/);
  expect((await one.open('GET', address)).headers.location).toBe(`/drafts/${id}`);
  expect((await one.open('GET', `/drafts/${id}`)).statusCode).toBe(200);

  // Whoever has the link.
  const stranger = browser();
  expect((await stranger.open('GET', link)).statusCode).toBe(303);
  expect((await stranger.open('GET', `/drafts/${id}`)).headers.location).toBe('/account/sign-in');
  for (const [method, url] of [
    ['PUT', `/api/drafts/${token}`],
    ['POST', `/api/drafts/${token}/submit`],
  ] as const)
    expect((await stranger.open(method, url, requestDraft(completeAnswers))).json()).toMatchObject({
      error: 'sign-in-needed',
    });
  const other = await browser().registered('other@example.org');
  await other.open('GET', link);
  expect((await other.open('GET', `/drafts/${id}`)).statusCode).toBe(404);
  expect((await other.open('GET', address)).statusCode).toBe(404);
  expect((await other.open('GET', '/account')).body).toContain('You have no saved forms');

  // One that is deleted is in no list, and not noted any more.
  const second = (await one.open('POST', '/api/forms/anytown/request/drafts', requestDraft(completeAnswers))).json();
  expect((await one.open('GET', '/account')).body.match(/account\/forms\//g)).toHaveLength(2);
  await one.open('DELETE', `/api/drafts/${String(second.id)}`);
  expect((await one.open('GET', '/account')).body.match(/account\/forms\//g)).toHaveLength(1);

  expect((await one.open('POST', `/api/drafts/${token}/submit`, requestDraft(completeAnswers))).statusCode).toBe(201);
  expect((await one.open('GET', '/account')).body).toContain('You have no saved forms');
  const submitted = (await one.open('GET', '/account/submitted')).body;
  expect(submitted).toContain(address);
  expect((await one.open('GET', address)).headers.location).toMatch(/^\/submissions\//);
  later(31 * 24 * 60);
  const again = browser();
  await again.signIn('drafts@example.org');
  await again.enter(await again.newestCode());
  expect((await again.open('GET', '/account/submitted')).body).toContain('no forms in the last 30 days');
});

test('a draft that was begun before its person signed in is taken into their account with its files, and its link opens it no more [S0-33]', async () => {
  const one = browser();
  const begun = (await one.open('POST', '/api/forms/anytown/request/drafts', requestDraft(completeAnswers))).json();
  const { id, token } = begun as { id: string; token: string };
  // Nobody is signed in yet.
  expect((await one.open('POST', `/api/drafts/${token}/account`)).json()).toMatchObject({ error: 'sign-in-needed' });
  const link = one.cookies.get('formwright-link') ?? '';
  await one.registered('begun@example.org');
  one.cookies.set('formwright-link', link);
  expect(
    (await one.open('POST', `/api/drafts/${id}/account`, undefined, { 'sec-fetch-site': 'cross-site' })).json(),
  ).toMatchObject({ error: 'from-elsewhere' });
  const taken = (await one.open('POST', `/api/drafts/${id}/account`)).json() as { id: string };
  expect(taken.id).not.toBe(id);
  // Once more changes nothing.
  expect((await one.open('POST', `/api/drafts/${taken.id}/account`)).json()).toEqual(taken);
  const page = await one.open('GET', `/drafts/${taken.id}`);
  expect(page.body).toContain('"signedIn":true');
  expect(page.body).toContain(completeAnswers.person.nhsNumber);
  expect((await one.open('GET', '/account')).body.match(/account\/forms\//g)).toHaveLength(1);

  const stranger = browser();
  const { statusCode, body } = await stranger.open('GET', `/forms/anytown/request?draft=${token}`);
  expect(statusCode).toBe(410);
  expect(body).toContain('This saved form is in an account now');
  for (const [method, url] of [
    ['PUT', `/api/drafts/${token}`],
    ['DELETE', `/api/drafts/${token}`],
    ['POST', `/api/drafts/${token}/account`],
  ] as const)
    expect((await one.open(method, url, requestDraft(completeAnswers))).json()).toMatchObject({ error: 'draft-moved' });
});

test('a form that asks to sign in is submitted by nobody who has not, and is filled in with the name of whoever has [S0-22, S1-09, S1-12]', async () => {
  const asking = await openWithAccounts({}, undefined, [askingForms()]);
  const url = '/api/forms/asking/referral/drafts';
  const draft = (answers: object): object => ({ ...requestDraft(answers), form: 'asking/referral', version: '1.0.0' });
  const answered = draft({ you: { firstName: 'Tom', lastName: 'Ashcroft', email: 'tom@example.org' } });
  const one = new Browser(asking.app);
  const { token } = (await one.open('POST', url, answered)).json() as { token: string };
  const refused = await one.open('POST', `/api/drafts/${token}/submit`, answered);
  expect(refused.json()).toMatchObject({ error: 'submission-not-valid', issues: [{ code: 'stop' }] });

  // The same sign-in works for each form.
  await one.registered('asking@example.org');
  const pageOf = async (address: string): Promise<string> => (await one.open('GET', address)).body;
  expect(await pageOf('/forms/asking/referral')).toContain(
    '"values":{"account":{"firstName":"Priya","lastName":"Nair","email":"asking@example.org"}}',
  );
  expect(await pageOf('/forms/anytown/request')).not.toContain('asking@example.org');
  const { id } = (await one.open('POST', url, answered)).json() as { id: string };
  expect((await one.open('POST', `/api/drafts/${id}/submit`, answered)).statusCode).toBe(201);
  await asking.close();
});

test('each page has the way home and, where there are accounts, the way to them [S0-85]', async () => {
  const one = await browser().registered('header@example.org');
  for (const address of ['/', '/forms/anytown/request', '/account', '/account/submitted', '/no-such-page'])
    for (const [who, id] of [
      [one, 'account-menu'],
      [browser(), 'sign-in'],
    ] as const) {
      const { body, headers } = await who.open('GET', address);
      if (headers.location === undefined)
        expect(body.match(/ id="(?:home|account-menu|sign-in)"/g)).toEqual([' id="home"', ` id="${id}"`]);
    }
});

test('what somebody was filling in is handed on from page to page, and nothing else is', async () => {
  const draft = 'A'.repeat(22);
  const one = browser();
  const first = await one.open('GET', `/account/code?draft=${draft}`);
  expect(first.headers.location).toBe(`/account/sign-in?draft=${draft}`);
  await one.register('handed@example.org');
  const pageOf = async (address: string): Promise<string> =>
    (await one.open('GET', address)).body.replaceAll('&#x3D;', '=');
  expect(await pageOf(`/account/code?draft=${draft}`)).toContain(`/account/code/again?draft=${draft}`);
  expect(await pageOf(`/account/registered?draft=${draft}`)).toContain(`href="/drafts/${draft}"`);
  expect(await pageOf(`/account/password-changed?draft=${draft}`)).toContain(`href="/account/sign-in?draft=${draft}"`);
  for (const hostile of ['//evil.example', '../evil', 'https://evil.example/AAAAAAAAAA'])
    expect(await pageOf(`/account/registered?draft=${encodeURIComponent(hostile)}`)).toContain('href="/account" id');
});

test('whoever has saved a form in an account is written to before it is deleted, once for each end', async () => {
  const forms = await buildForms(undefined, [ownForms]);
  // A portal looks at its start, and every few minutes.
  const open = async (file?: string): Promise<TestPortal> =>
    openTestPortal(forms, file, { mail: 'outbox', now: () => new Date() });
  const { app, database, close } = await open();
  const one = await new Browser(app).registered('soon@example.org');
  const draft = requestDraft(completeAnswers);
  expect((await one.open('POST', '/api/forms/anytown/request/drafts', draft)).statusCode).toBe(201);
  await close();
  const told = async (days: number, savedDaysAgo: number): Promise<number> => {
    const at = (day: number): string => new Date(Date.now() + day * 24 * 60 * 60 * 1000).toISOString();
    const file = new Database(database);
    file.exec(`update drafts set kept_until = '${at(days)}', updated_at = '${at(-savedDaysAgo)}'`);
    file.close();
    await (await open(database)).close();
    const again = await open(database);
    const { body } = await again.app.inject('/outbox');
    await again.close();
    expect(body).not.toContain(completeAnswers.person.nhsNumber);
    return body.split('A form that you saved will be deleted soon').length - 1;
  };
  expect(await told(6, 24)).toBe(0);
  expect(await told(4, 26)).toBe(1);
  // Saved again, so that it has another end, and left alone again.
  expect(await told(3, 27)).toBe(2);
  // It was only to be kept for a few days.
  expect(await told(2, 3)).toBe(2);
});

test('the forms of accounts are not among those that can be saved or printed', async () => {
  for (const url of ['/api/forms/portal/register/drafts', '/forms/portal/register/print'])
    expect((await browser().open('POST', url, requestDraft(completeAnswers))).statusCode).toBe(404);
  expect((await browser().open('GET', '/forms/portal/register')).statusCode).toBe(404);
  const page = (await browser().open('GET', '/account/register')).body;
  expect(page).not.toContain('id="saved-draft"');
});

test('whoever only knows an address cannot use up the codes of somebody who signs in', async () => {
  const one = await browser().registered('calm@example.org');
  const stranger = browser();
  const errors: unknown[] = [];
  for (let n = 0; n < 7; n++)
    errors.push((await stranger.send('reset', { account: { email: 'calm@example.org' } })).json().error);
  expect(errors).toEqual([...Array.from({ length: 6 }, () => undefined), 'too-many']);
  for (let n = 0; n < 11; n++) await stranger.enter('0000 0000');
  await one.signIn('calm@example.org');
  expect((await one.enter(await one.newestCode())).json()).toEqual({ next: '/account', signedIn: true });
});
