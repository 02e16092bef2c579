import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DemoProvider } from '../../src/staff/demo-provider.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';
import { StaffBrowser, startTestProvider, testStaff } from '../helpers/staff.ts';

const clock = { now: Date.now() };
const minute = 60_000;

let forms: string;
let provider: DemoProvider;
let portal: TestPortal;
let browser: StaffBrowser;

beforeAll(async () => {
  forms = await buildForms();
  provider = await startTestProvider();
});

afterAll(async () => {
  await provider.close();
});

beforeEach(async () => {
  clock.now = Date.now();
  portal = await openTestPortal(forms, undefined, { staff: testStaff(provider), now: () => new Date(clock.now) });
  browser = new StaffBrowser(portal.app);
});

afterEach(async () => {
  await portal.close();
});

/** What was reported, beside that a council of the settings has no forms. */
function failures(): readonly string[] {
  return portal.reported.filter((line) => line !== 'staff: there are no forms of othertown, whose staff can sign in.');
}

const teams = async (visitor = browser) => (await visitor.open('/staff/anytown')).body;

test('staff sign in at their council’s provider, come back to the page they wanted, and see their teams [S0-104]', async () => {
  expect(await teams()).toContain('Sign in to read submitted forms');
  expect(await teams()).not.toContain('Duty team');
  const back = await browser.signIn('Dee Rest', 'anytown', '/staff/anytown/teams/duty?state=all');
  expect([back.statusCode, back.headers.location]).toEqual([303, '/staff/anytown/teams/duty?state=all']);
  const cookie = back.cookies.find(({ name }) => name === 'formwright-staff');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/staff/anytown' });
  expect(cookie?.maxAge ?? cookie?.expires).toBeUndefined();
  const page = await teams();
  for (const text of ['Dee Rest', 'Duty team', 'Forms that go to no team']) expect(page).toContain(text);
  expect(page).not.toContain('Kitchen team');
  expect((await browser.open('/staff/anytown?lang=cy')).body).toContain('Eich timau');
  expect(failures()).toEqual([]);
});

test('each council’s staff sign in apart: a session of one opens nothing of another', async () => {
  await browser.signIn('Ann Duty');
  expect((await browser.open('/staff/othertown')).body).toContain('Sign in to read submitted forms');
  const [cookie] = [...browser.cookies.values()];
  const stolen = await portal.app.inject({
    url: '/staff/othertown',
    cookies: { 'formwright-staff': cookie?.value ?? '' },
  });
  expect(stolen.body).toContain('Sign in to read submitted forms');
});

test('whoever is in no group of a team is told so, and is not signed in', async () => {
  const response = await browser.signIn('Fay Nobody');
  expect([response.statusCode, response.body]).toEqual([403, expect.stringContaining('You are in no team here')]);
  expect(browser.cookies.has('formwright-staff')).toBe(false);
});

test('a code counts once, only in the browser that asked for it, only with its state, and only in time', async () => {
  const refused = async (visitor: StaffBrowser, address: string): Promise<void> => {
    const response = await visitor.open(address);
    expect([response.statusCode, response.body]).toEqual([400, expect.stringContaining('You are not signed in')]);
    expect(visitor.cookies.has('formwright-staff')).toBe(false);
  };
  const address = await browser.fromProvider('Ann Duty');
  await refused(new StaffBrowser(portal.app), address);

  // Somebody else's code, in a browser that has begun to sign in too.
  const other = new StaffBrowser(portal.app);
  await other.fromProvider('Bob Duty');
  await refused(other, address);

  const cookies = new Map(browser.cookies);
  expect((await browser.open(address)).statusCode).toBe(303);
  browser.cookies.clear();
  for (const [name, cookie] of cookies) browser.cookies.set(name, cookie);
  await refused(browser, address);

  const changed = await browser.fromProvider('Ann Duty');
  await refused(browser, changed.replace(/state=./, 'state=_'));
  const late = await browser.fromProvider('Ann Duty');
  clock.now += 21 * minute;
  await refused(browser, late);
  clock.now -= 21 * minute;
  await browser.fromProvider('Ann Duty');
  await refused(browser, '/staff/anytown/signed-in?error=access_denied&state=x');
  expect(failures()).toEqual([]);
});

test('a session ends when it is not used, after its whole time, and when somebody signs out', async () => {
  await browser.signIn('Dee Rest');
  const signedIn = async (): Promise<boolean> => (await teams()).includes('Duty team');
  clock.now += 29 * minute;
  expect(await signedIn()).toBe(true);
  clock.now += 31 * minute;
  expect(await signedIn()).toBe(false);

  await browser.signIn('Dee Rest');
  for (let passed = 20; passed < 600; passed += 20) {
    clock.now += 20 * minute;
    expect(await signedIn()).toBe(true);
  }
  clock.now += 20 * minute;
  expect(await signedIn()).toBe(false);

  await browser.signIn('Dee Rest');
  const cookie = browser.cookies.get('formwright-staff');
  const foreign = await browser.open('/staff/anytown/sign-out', {
    form: {},
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(foreign.statusCode).toBe(404);
  expect(await signedIn()).toBe(true);
  const out = await browser.open('/staff/anytown/sign-out', { form: {} });
  expect(out.headers.location).toBe('/staff/anytown/signed-out');
  const page = (await browser.open('/staff/anytown/signed-out')).body;
  expect(page).toContain('You are signed out');
  expect(page).toContain(`href="${provider.issuer}/session/end?`);
  browser.cookies.set('formwright-staff', cookie ?? { value: '', path: '/' });
  expect(await signedIn()).toBe(false);
});

test('only pages of the same council are gone back to', async () => {
  for (const back of [
    'https://evil.example/staff/anytown',
    '//evil.example/staff/anytown/',
    '/staff/othertown',
    '/staff/anytown/../../',
  ])
    expect((await browser.signIn('Ann Duty', 'anytown', back)).headers.location).toBe('/staff/anytown');
});

test('without settings there are no such pages, and a council that is not in them has none', async () => {
  expect((await browser.open('/staff/nowhere')).statusCode).toBe(404);
  expect((await browser.open('/staff/nowhere/sign-in')).statusCode).toBe(404);
  const plain = await openTestPortal(forms);
  expect((await plain.app.inject('/staff')).statusCode).toBe(404);
  await plain.close();
});

test('while the provider does not answer, nobody can sign in, and the operator learns of it without anybody’s name', async () => {
  const away = { ...provider, issuer: 'http://127.0.0.1:9' };
  const other = await openTestPortal(forms, undefined, { staff: testStaff(away) });
  const response = await other.app.inject('/staff/anytown/sign-in');
  expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '60']);
  expect(response.body).toContain('The council’s sign-in service does not answer.');
  expect(other.reported.filter((line) => line.startsWith('failed: GET /staff/:council/sign-in'))).toHaveLength(1);
  await other.close();
});
