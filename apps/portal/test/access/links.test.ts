import { expect, test } from 'vitest';
import { draftCalls } from '../helpers/draft-calls.ts';
import { completeAnswers, requestDraft } from '../helpers/drafts.ts';
import { sharedPortal } from '../helpers/shared-portal.ts';
import { visit } from '../helpers/visit.ts';
import { newToken, publicIdOf } from '../../src/tokens.ts';

const portal = sharedPortal();
const { begin } = draftCalls(portal);

async function send(
  method: 'PUT' | 'POST' | 'DELETE',
  url: string,
  { token, headers = {} }: { readonly token?: string; readonly headers?: Record<string, string> } = {},
) {
  return portal.app.inject({
    method,
    url,
    ...(method !== 'DELETE' && { payload: requestDraft(completeAnswers) }),
    headers,
    ...(token !== undefined && { cookies: { 'formwright-link': token } }),
  });
}

test("a draft's link is exchanged for a cookie for its own addresses, and other parameters are kept", async () => {
  const { token, id, link } = await begin();
  expect(id).toMatch(/^[\w-]{22}$/);
  const response = await portal.app.inject(`${link}&renderer=react&lang=cy`);
  expect([response.statusCode, response.headers.location]).toEqual([303, `/drafts/${id}?renderer=react&lang=cy`]);
  expect(response.headers['set-cookie']).toEqual(
    ['/drafts/', '/api/drafts/'].map((path) => `formwright-link=${token}; Path=${path}${id}; HttpOnly; SameSite=Lax`),
  );
  const page = await visit(portal.app, link);
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toContain(token);
});

test.each([
  ['/print', '/print'],
  ['/pdf', '/pdf'],
  ['.pdf', '/pdf'],
  ['/print?lang=cy', '/print?lang=cy'],
  ['/delete', '/delete'],
])('the former address of a draft with %s is exchanged as well', async (former, now) => {
  const { token, id } = await begin();
  const response = await portal.app.inject(`/drafts/${token}${former}`);
  expect([response.statusCode, response.headers.location]).toEqual([303, `/drafts/${id}${now}`]);
});

test('links to a submission, its PDF and its page to print are exchanged, and the browser that submitted it can open it', async () => {
  const { token } = await begin();
  const sent = await send('POST', `/api/drafts/${token}/submit`);
  const { link, page, pdf } = sent.json<{ link: string; page: string; pdf: string }>();
  const submission = link.split('/').at(-1) ?? '';
  expect(page).toBe(`/submissions/${publicIdOf(submission)}`);
  expect(sent.headers['set-cookie']).toBe(`formwright-link=${submission}; Path=${page}; HttpOnly; SameSite=Lax`);
  for (const [former, now] of [
    [link, page],
    [pdf, `${page}/pdf`],
    [`${link}.pdf`, `${page}/pdf`],
    [`${link}/print`, `${page}/print`],
  ] as const) {
    const response = await portal.app.inject(former);
    expect([response.statusCode, response.headers.location], former).toEqual([303, now]);
  }
  const opened = await portal.app.inject({ url: page, cookies: { 'formwright-link': submission } });
  expect(opened.statusCode).toBe(200);
  // The page shows the link in full, once, so that a person can read and copy it.
  expect(opened.body.split(submission)).toHaveLength(3);
  expect(opened.body).toContain(`href="http://localhost${link}" data-link>http://localhost${link}</a>`);
  const behindTls = await portal.app.inject({
    url: `${page}?lang=cy`,
    cookies: { 'formwright-link': submission },
    headers: { host: 'forms.example:8443', 'x-forwarded-proto': 'https' },
  });
  expect(behindTls.body).toContain(`>https://forms.example:8443${link}`);
});

test('behind TLS the cookie is sent only over TLS', async () => {
  const { link } = await begin();
  const response = await portal.app.inject({ url: link, headers: { 'x-forwarded-proto': 'https' } });
  expect(response.headers['set-cookie']).toEqual([
    expect.stringContaining('; Secure'),
    expect.stringContaining('; Secure'),
  ]);
});

test('a public id opens nothing by itself or with the cookie of another draft', async () => {
  const [one, other] = [await begin(), await begin()];
  for (const cookies of [
    {},
    { 'formwright-link': other.token },
    { 'formwright-link': 'x' },
    { 'formwright-link': newToken() },
  ]) {
    for (const url of [
      `/drafts/${one.id}`,
      `/drafts/${one.id}/pdf`,
      `/drafts/${one.id}/print`,
      `/drafts/${one.id}/files/${newToken()}`,
      `/drafts/${one.id}/delete`,
    ]) {
      const { statusCode, body } = await portal.app.inject({ url, cookies });
      expect([statusCode, body], url).toEqual([403, expect.stringContaining('Open this form by its link')]);
    }
    const put = await portal.app.inject({
      method: 'PUT',
      url: `/api/drafts/${one.id}`,
      payload: requestDraft(),
      cookies,
    });
    expect([put.statusCode, put.json<{ error: string }>().error]).toEqual([404, 'no-such-draft']);
  }
});

test('a page saves, submits and deletes with its cookie, and another site cannot make it do so', async () => {
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];
  const ours: Record<string, string>[] = [
    { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' },
    { origin: 'http://localhost:80' },
    {},
  ];
  const { token, id } = await begin();
  for (const headers of foreign) {
    for (const [method, url] of [
      ['PUT', `/api/drafts/${id}`],
      ['POST', `/api/drafts/${id}/submit`],
      ['DELETE', `/api/drafts/${id}`],
    ] as const) {
      const refused = await send(method, url, { token, headers });
      expect([refused.statusCode, refused.json<{ error: string }>().error], JSON.stringify(headers)).toEqual([
        403,
        'from-elsewhere',
      ]);
    }
  }
  for (const headers of ours)
    expect(
      (await send('PUT', `/api/drafts/${id}`, { token, headers: { host: 'localhost:80', ...headers } })).statusCode,
      JSON.stringify(headers),
    ).toBe(headers['origin'] === 'http://localhost' || headers['origin'] === undefined ? 200 : 403);
  expect(
    (await send('POST', `/api/drafts/${id}/submit`, { token, headers: { 'sec-fetch-site': 'same-origin' } }))
      .statusCode,
  ).toBe(201);
});

test('a page that has just begun a draft can continue without a cookie', async () => {
  const { token, id } = await begin();
  expect((await send('PUT', `/api/drafts/${id}`, { headers: { 'formwright-draft': token } })).statusCode).toBe(200);
  expect((await send('PUT', `/api/drafts/${id}`, { headers: { 'formwright-draft': newToken() } })).statusCode).toBe(
    404,
  );
  expect((await send('POST', `/api/drafts/${id}/submit`, { headers: { 'formwright-draft': token } })).statusCode).toBe(
    201,
  );
});

test('after a draft is deleted, each of its addresses says so', async () => {
  const { token, id, link } = await begin({ help: { kind: 'withdrawn' } });
  const response = await send('DELETE', `/api/drafts/${id}`, { token });
  expect([response.statusCode, response.body]).toEqual([204, '']);
  for (const address of [link, `/drafts/${token}/print`, `/drafts/${token}/delete`]) {
    const { statusCode, body } = await visit(portal.app, address);
    expect([statusCode, body], address).toEqual([410, expect.stringContaining('This saved form was deleted')]);
  }
  expect((await portal.app.inject({ url: `/drafts/${id}`, cookies: { 'formwright-link': token } })).statusCode).toBe(
    410,
  );
  for (const [method, url] of [
    ['PUT', `/api/drafts/${token}`],
    ['DELETE', `/api/drafts/${token}`],
    ['POST', `/api/drafts/${token}/submit`],
  ] as const) {
    const again = await send(method, url);
    expect([again.statusCode, again.json<{ error: string }>().error]).toEqual([410, 'draft-deleted']);
  }
});

test('a submission, or a draft that does not exist, is not deleted', async () => {
  const { token } = await begin();
  await send('POST', `/api/drafts/${token}/submit`);
  expect((await send('DELETE', `/api/drafts/${token}`)).json()).toMatchObject({ error: 'already-submitted' });
  expect((await send('DELETE', `/api/drafts/${newToken()}`)).statusCode).toBe(404);
});

const post = async (id: string, token: string, payload: string) =>
  portal.app.inject({
    method: 'POST',
    url: `/drafts/${id}/delete`,
    payload,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
    cookies: { 'formwright-link': token },
  });

test('the confirmation page says what will be deleted, and deletion needs the proof in it', async () => {
  const { token, id } = await begin();
  const { body } = await visit(portal.app, `/drafts/${token}/delete`);
  expect(body).toContain('This will delete all your answers in ‘Request for help &lt;b&gt;');
  expect(body).not.toContain(token);
  const proof = /name="proof" value="([\w-]+)"/.exec(body)?.[1] ?? '';
  for (const forged of ['', 'proof=', `proof=${newToken()}`, `proof=${token}`])
    expect((await post(id, token, forged)).statusCode).toBe(400);
  const done = await post(id, token, `proof=${proof}`);
  expect([done.statusCode, done.headers.location]).toEqual([303, '/deleted']);
  expect((await portal.app.inject('/deleted')).body).toContain('Your saved form has been deleted');
  expect((await portal.app.inject('/deleted?lang=cy')).body).toContain('Mae’r ffurflen a gadwyd gennych wedi’i dileu');
  expect((await post(id, token, `proof=${proof}`)).headers.location).toBe('/deleted');
  expect((await post(id, token, 'proof=')).statusCode).toBe(410);
});
