import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Limits } from '../../src/limits/limits.ts';
import type { PortalOptions } from '../../src/index.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { draftCalls } from '../helpers/draft-calls.ts';
import { lettersDraft, requestDraft } from '../helpers/drafts.ts';
import { openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';

const built = await buildForms();
const opened: TestPortal[] = [];

afterEach(async () => {
  for (const portal of opened.splice(0)) {
    expect(portal.reported).toEqual([]);
    await portal.close();
  }
});

async function open(limits: Partial<Limits>, more: Partial<PortalOptions> = {}): Promise<TestPortal['app']> {
  const portal = await openTestPortal(built, undefined, { limits, ...more });
  opened.push(portal);
  return portal.app;
}

const begin = (remoteAddress = '192.0.2.1', headers = {}) =>
  ({
    method: 'POST',
    url: '/api/forms/anytown/request/drafts',
    payload: requestDraft(),
    remoteAddress,
    headers,
  }) as const;

test('a client that sends too many requests is told when to try again, and others are not affected', async () => {
  const app = await open({
    'drafts-per-hour': 2,
    'pages-per-minute': 2,
    'saves-per-minute': 1,
    'submissions-per-hour': 1,
    'lookups-per-minute': 1,
    'papers-per-minute': 2,
    'uploads-per-hour': 1,
  });
  const { token } = (await app.inject(begin())).json<{ token: string }>();
  expect((await app.inject(begin())).statusCode).toBe(201);
  const refused = await app.inject(begin());
  expect([refused.statusCode, refused.json()]).toEqual([
    429,
    {
      error: 'too-many',
      message: 'There were too many requests from your network. Your answers are still here. Try again in an hour.',
    },
  ]);
  // The hour began with the first of these requests, which may be long ago on a busy machine.
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(3600);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3000);
  expect((await app.inject(begin('192.0.2.2'))).statusCode).toBe(201);

  const statuses = async (
    ...requests: readonly {
      readonly method?: 'GET' | 'PUT' | 'POST';
      readonly url: string;
      readonly payload?: object;
      readonly remoteAddress?: string;
    }[]
  ): Promise<readonly number[]> => {
    const found: number[] = [];
    for (const request of requests)
      found.push((await app.inject({ method: 'GET', remoteAddress: '192.0.2.1', ...request })).statusCode);
    return found;
  };
  const save = { method: 'PUT', url: `/api/drafts/${token}`, payload: requestDraft() } as const;
  expect(await statuses(save, save)).toEqual([200, 429]);
  // A PDF and a page to print count together.
  expect(
    await statuses(
      { url: `/drafts/${token}/print` },
      { url: `/drafts/${token}/pdf` },
      { url: `/drafts/${token}/print` },
      { url: `/submissions/${token}/pdf` },
    ),
  ).toEqual([303, 303, 429, 429]);
  // So does a page of what is not saved, although it is sent like a save.
  const another = { remoteAddress: '192.0.2.3' };
  const unsaved = {
    ...another,
    method: 'POST',
    url: '/forms/anytown/request/print',
    payload: requestDraft(),
  } as const;
  expect(
    await statuses(unsaved, unsaved, unsaved, { ...another, url: `/drafts/${token}/pdf` }, { ...save, ...another }),
  ).toEqual([200, 200, 429, 429, 200]);
  expect(await statuses({ url: '/api/sources/gp-practices?q=ab' }, { url: '/api/sources/gp-practices?q=abc' })).toEqual(
    [200, 429],
  );
  const submit = { method: 'POST', url: `/api/drafts/${token}/submit`, payload: {} } as const;
  expect(await statuses(submit, submit)).toEqual([400, 429]);
  const upload = { method: 'POST', url: `/api/drafts/${token}/files?pointer=/x&name=y`, payload: {} } as const;
  expect(await statuses(upload, upload)).toEqual([400, 429]);
  // Pages that do not exist count too, or tokens could be guessed without limit.
  expect(
    await statuses(
      { url: '/' },
      { url: '/nowhere' },
      { url: `/forms/anytown/request?draft=${token}` },
      { url: '/nowhere' },
    ),
  ).toEqual([200, 404, 429, 429]);
});

test('the page about it is in the requested language', async () => {
  const app = await open({ 'pages-per-minute': 1 });
  await app.inject('/');
  const [english, welsh] = [await app.inject('/'), await app.inject('/?lang=cy')];
  expect([english.statusCode, english.body]).toEqual([
    429,
    expect.stringContaining('<h1 class="govuk-heading-l">Too many requests</h1>'),
  ]);
  expect([welsh.statusCode, welsh.body, welsh.headers['content-security-policy']]).toEqual([
    429,
    expect.stringContaining('Gormod o geisiadau'),
    english.headers['content-security-policy'],
  ]);
  expect([english.body, welsh.body]).toEqual([
    expect.stringContaining('Try again in a minute.'),
    expect.stringContaining('Rhowch gynnig arall arni ymhen munud.'),
  ]);
  expect((await app.inject('/assets/page-1234.css')).statusCode).toBe(200);
});

test('only a trusted proxy can state the address of a client', async () => {
  const forwarded = (client: string) => begin('10.1.2.3', { 'x-forwarded-for': client });
  const trusting = await open({ 'drafts-per-hour': 1 }, { proxies: '10.0.0.0/8' });
  const plain = await open({ 'drafts-per-hour': 1 });
  const statuses = async (app: TestPortal['app'], ...clients: readonly string[]): Promise<readonly number[]> => {
    const found: number[] = [];
    for (const client of clients) found.push((await app.inject(forwarded(client))).statusCode);
    return found;
  };
  expect(await statuses(trusting, '192.0.2.1', '192.0.2.2', '192.0.2.1', '192.0.2.9, 192.0.2.1')).toEqual([
    201, 201, 429, 429,
  ]);
  expect(await statuses(plain, '192.0.2.1', '192.0.2.2')).toEqual([201, 429]);
  // One customer has a whole IPv6 network.
  expect(await statuses(trusting, '2001:db8::1', '2001:db8::ffff:2', '2001:db8:0:1::1')).toEqual([201, 429, 201]);
});

test('a full database refuses new drafts and files, but accepts saves and submissions of existing drafts', async () => {
  const portal = await openTestPortal(built);
  const { token } = (await portal.app.inject(begin())).json<{ token: string }>();
  await portal.app.close();
  const full = await openTestPortal(built, portal.database, { limits: { gigabytes: 0.000001 } });
  const refused = await full.app.inject(begin());
  expect([refused.statusCode, refused.json<{ error: string }>().error, refused.headers['retry-after']]).toEqual([
    503,
    'no-room',
    '600',
  ]);
  expect(
    (await full.app.inject({ method: 'PUT', url: `/api/drafts/${token}`, payload: requestDraft() })).statusCode,
  ).toBe(200);
  await full.close();
  await portal.close();
});

test('while files cannot be scanned they are refused, and one line says why', async () => {
  const portal = await openTestPortal(built, undefined, { scanner: '/nowhere/clamd.ctl' });
  const { begin: beginLetters, upload } = draftCalls(portal, lettersDraft);
  const response = await upload((await beginLetters()).token);
  expect([response.statusCode, response.json<{ error: string }>().error, response.headers['retry-after']]).toEqual([
    503,
    'not-scanned',
    '30',
  ]);
  expect(portal.reported).toEqual([expect.stringContaining('the scanner did not answer')]);
  await portal.close();
});

/** Sends a request's beginning, and gives what is answered. */
async function speak(app: TestPortal['app'], text: string): Promise<string> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(text);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer.toString();
}

test('a body that does not arrive is cut off, for JSON and for files', async () => {
  const app = await open({ 'body-seconds': 0.2, 'upload-bytes-per-second': 1_000_000 });
  const { token } = await draftCalls({ app }, lettersDraft).begin();
  const json = await speak(
    app,
    'POST /api/forms/anytown/request/drafts HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"form":',
  );
  expect(json).toMatch(/^HTTP\/1\.1 408 .*"error":"too-slow"/s);
  const file = await speak(
    app,
    `POST /api/drafts/${token}/files?pointer=/you/letters&name=a.pdf HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\ncontent-length: 9000\r\n\r\n%PDF-1.7`,
  );
  expect(file).toMatch(/^HTTP\/1\.1 408 .*"error":"too-slow"/s);
  const {
    headers: { location },
    cookies,
  } = await app.inject(`/drafts/${token}/delete`);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const page = await speak(
    app,
    `POST ${String(location)} HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 50\r\n\r\nproof=`,
  );
  expect(page).toMatch(/^HTTP\/1\.1 503 .*Try again in a minute/s);
});

test('a client that disconnects while sending is not a failure of ours', async () => {
  const app = await open({});
  await app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  const gone = new Promise((resolve) => app.server.once('connection', (theirs) => theirs.once('close', resolve)));
  socket.write(
    'POST /api/forms/anytown/request/drafts HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"form":',
    () => socket.resetAndDestroy(),
  );
  await gone;
  expect((await app.inject('/')).statusCode).toBe(200);
});

test('only a limited number of uploads run at once, and the others wait their turn', async () => {
  const app = await open({ 'uploads-at-once': 1 });
  const { begin: beginLetters, upload } = draftCalls({ app }, lettersDraft);
  const { token } = await beginLetters();
  expect(
    (await Promise.all([upload(token), upload(token), upload(token)])).map(({ statusCode }) => statusCode),
  ).toEqual([201, 201, 201]);
});
