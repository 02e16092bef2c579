import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import Database from 'libsql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildForms } from '../helpers/build-forms.ts';
import { completeAnswers, requestDraft } from '../helpers/drafts.ts';
import { openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';
import { visitOver } from '../helpers/visit.ts';

const built = await buildForms();
let portal: TestPortal;
let token: string;
let origin: string;

beforeAll(async () => {
  portal = await openTestPortal(built);
  origin = await portal.app.listen({ port: 0, host: '127.0.0.1' });
  token = (await send('POST', '/api/forms/anytown/request/drafts', JSON.stringify(requestDraft()))).json
    .token as string;
});

afterAll(async () => {
  // Whatever was sent, it caused neither a failure of ours nor a submission.
  expect(portal.reported).toEqual([]);
  const database = new Database(portal.database, { readonly: true });
  expect(database.prepare('select count(*) as n from submissions').get([])).toMatchObject({ n: 0 });
  expect(database.prepare('pragma integrity_check').get([])).toMatchObject({ integrity_check: 'ok' });
  database.close();
  await portal.close();
});

interface Answer {
  readonly status: number;
  readonly json: Record<string, unknown>;
}

async function send(method: 'POST' | 'PUT', path: string, body: BodyInit, type = 'application/json'): Promise<Answer> {
  const response = await fetch(`${origin}${path}`, { method, headers: { 'content-type': type }, body });
  expect(response.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

/** Sends a body to each of the three addresses that take one. */
async function sendAll(body: BodyInit, type?: string): Promise<readonly Answer[]> {
  return [
    await send('POST', '/api/forms/anytown/request/drafts', body, type),
    await send('PUT', `/api/drafts/${token}`, body, type),
    await send('POST', `/api/drafts/${token}/submit`, body, type),
  ];
}

const withAnswers = (answers: string): string =>
  JSON.stringify(requestDraft()).replace('"answers":{}', `"answers":${answers}`);
const megabytes = (count: number): string => 'x'.repeat(count * 1024 * 1024);

test.each([
  ['nothing', ''],
  ['no JSON', '{"answers":'],
  ['an array', '[]'],
  ['null', 'null'],
  ['a text', '"draft"'],
  ['a number', '1e999'],
  ['invalid UTF-8', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)],
  ['UTF-16', new Uint8Array(Buffer.from('{"form":"anytown/request"}', 'utf16le'))],
  ['half a million brackets', '['.repeat(500_000)],
  ['deep nesting', withAnswers('{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000))],
  ['deep nesting within an answer', withAnswers(`{"help":{"visits":${'['.repeat(60)}${']'.repeat(60)}}}`)],
  ['an array for an object', withAnswers('[]')],
  ['an array for a page', withAnswers('{"person":[{"name":"x"}]}')],
  ['an object for a list of entries', withAnswers('{"help":{"visits":{"0":{"day":"mon"},"length":1}}}')],
  ['a number for a text', withAnswers('{"person":{"name":12345}}')],
  ['an object for a text', withAnswers('{"help":{"kind":{"toString":"x","length":3}}}')],
  ['__proto__', withAnswers('{"__proto__":{"person":{"name":"x"}}}')],
  ['constructor', withAnswers('{"constructor":{"prototype":{"x":1}}}')],
  ['toString', withAnswers('{"person":{"toString":"x","hasOwnProperty":1}}')],
  ['a million entries', withAnswers(`{"help":{"visits":[${'0,'.repeat(400_000)}0]}}`)],
  ['a hundred thousand names', withAnswers(`{${Array.from({ length: 90_000 }, (_, i) => `"n${i}":0`).join()}}`)],
  ['a member of another kind', JSON.stringify({ ...requestDraft(), ticked: 'person' })],
  ['an unknown member', JSON.stringify({ ...requestDraft(), reference: 'ANY-AAAA-AAAAAAAA' })],
  ['no answers', JSON.stringify({ ...requestDraft(), answers: undefined })],
])('%s is refused with 400', async (_what, body) => {
  for (const { status, json } of await sendAll(body)) {
    expect([status, json['error']]).toEqual([
      400,
      expect.stringMatching(/^(not-json|not-a-draft|draft-not-valid|bad-request)$/),
    ]);
    expect(String(json['message']).length).toBeGreaterThan(10);
    expect(((json['issues'] as unknown[] | undefined) ?? []).length).toBeLessThanOrEqual(100);
  }
});

test('ten megabytes of text are refused with 413, with or without a content length', async () => {
  const body = withAnswers(JSON.stringify({ person: { name: megabytes(10) } }));
  for (const { status, json } of await sendAll(body)) expect([status, json['error']]).toEqual([413, 'too-large']);
  expect(await chunked(body)).toMatch(/^HTTP\/1\.1 413 /);
});

/** `fetch` says the length; here nobody does. */
function chunked(body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((portal.app.server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('data', (data) => {
      socket.destroy();
      resolve(data.toString());
    });
    socket.on('error', reject);
    socket.write(
      `POST /api/forms/anytown/request/drafts HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`,
    );
    socket.write(`${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`);
  });
}

test('values that no field can hold are refused with pointers, and the stored draft stays', async () => {
  const put = async (answers: object): Promise<{ status: number; json: { [name: string]: unknown } }> =>
    send('PUT', `/api/drafts/${token}`, withAnswers(JSON.stringify(answers)));
  expect((await put({ help: { kind: 'x'.repeat(20_000), hours: 'ten' } })).status).toBe(200);
  const before = keptDrafts();
  const refused: readonly (readonly [object, string, string])[] = [
    [{ help: { kind: '😀'.repeat(60_000) } }, 'maxLength', '/help/kind'],
    [{ help: { hours: '1'.repeat(201) } }, 'maxLength', '/help/hours'],
    [{ help: { visits: Array.from({ length: 60 }, () => ({ note: 'é'.repeat(10_000) })) } }, 'maxSize', ''],
  ];
  for (const [answers, code, pointer] of refused)
    expect(await put(answers)).toMatchObject({
      status: 400,
      json: { error: 'draft-not-valid', issues: [{ code, pointer }] },
    });
  expect(keptDrafts()).toEqual(before);
});

function keptDrafts(): unknown {
  const database = new Database(portal.database, { readonly: true });
  const kept: unknown = database.prepare('select * from drafts').all([]);
  database.close();
  return kept;
}

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'nonsense',
])('%s is refused with 415', async (type) => {
  for (const { status, json } of await sendAll(JSON.stringify(requestDraft()), type))
    expect([status, json['error']]).toEqual([415, 'not-json-type']);
});

test('if a name appears twice, the last value is validated and stored', async () => {
  const [created, , submitted] = await sendAll(withAnswers('{"person":{"name":"good"},"person":[]}'));
  expect([created?.status, submitted?.status]).toEqual([400, 400]);
});

test('a request that is not HTTP gets 400 with the security headers', async () => {
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect((portal.app.server.address() as AddressInfo).port, '127.0.0.1', () =>
      socket.write('GARBAGE\r\n\r\n'),
    );
    socket.on('data', (data) => resolve(data.toString()));
    socket.on('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain("require-trusted-types-for 'script'");
});

const names = fc.oneof(
  fc.constantFrom(
    'person',
    'help',
    'name',
    'dateOfBirth',
    'nhsNumber',
    'age',
    'wantsHelp',
    'kind',
    'hours',
    'visits',
    'day',
    'note',
    '__proto__',
    'constructor',
    'toString',
    'length',
    '',
    '0',
    'a/b',
    '~',
  ),
  fc.string(),
);
const anyJson = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom(null, true, false, 0, -0, 1e308, '', ' ', 'mon', '1950-02-30', '\u0000', '\ud800', '999 000 0018'),
    fc.double({ noNaN: true }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('json'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc
    .array(fc.tuple(names, tie('json')), { maxLength: 6 })
    .map(
      (entries) =>
        JSON.parse(
          `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`,
        ) as unknown,
    ),
}));

test('any JSON as a body is refused with 400', async () => {
  await fc.assert(
    fc.asyncProperty(anyJson.json, async (body) => {
      for (const { status } of await sendAll(JSON.stringify(body))) expect(status).toBe(400);
    }),
    { numRuns: 150 },
  );
});

test('any JSON as answers is stored or refused, and never submitted unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(anyJson.object, async (answers) => {
      const [created, updated, submitted] = await sendAll(withAnswers(JSON.stringify(answers)));
      expect([201, 400]).toContain(created?.status);
      expect(updated?.status).toBe(created?.status === 201 ? 200 : 400);
      expect(submitted?.status).toBe(400);
    }),
    { numRuns: 300 },
  );
});

test('any JSON beside the answers is stored or refused, and the draft can still be opened', async () => {
  const members = fc.record({
    form: fc.constant('anytown/request'),
    version: anyJson.json,
    answers: fc.constant(completeAnswers),
    entries: anyJson.object,
    page: anyJson.json,
    ticked: anyJson.json,
    prefilled: anyJson.object,
  });
  await fc.assert(
    fc.asyncProperty(members, async (body) => {
      const { status } = await send('PUT', `/api/drafts/${token}`, JSON.stringify(body));
      expect([200, 400]).toContain(status);
      expect((await visitOver(`${origin}/forms/anytown/request?draft=${token}`)).status).toBe(200);
    }),
    { numRuns: 150 },
  );
});
