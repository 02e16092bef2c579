import { expect, test } from 'vitest';
import { completeAnswers, requestDraft } from '../helpers/drafts.ts';
import { sharedPortal } from '../helpers/shared-portal.ts';
import { newToken } from '../../src/tokens.ts';
import { visit } from '../helpers/visit.ts';

const portal = sharedPortal();

const create = async (body: unknown = requestDraft(), query = '') =>
  portal.app.inject({ method: 'POST', url: `/api/forms/anytown/request/drafts${query}`, payload: body as object });
const put = async (token: string, body: unknown) =>
  portal.app.inject({ method: 'PUT', url: `/api/drafts/${token}`, payload: body as object });
const savedAt = async (
  link: string,
): Promise<{ saved: { answers: Record<string, unknown>; page: string }; savedBy?: string }> => {
  const page = await visit(portal.app, link);
  return JSON.parse(
    /<script type="application\/json" id="page-data">(.*)<\/script>/.exec(page.body)?.[1] ?? '',
  ) as never;
};

test('a draft is created, and its link resumes it where the person left off [S0-103, S2-15]', async () => {
  const response = await create({ ...requestDraft({ help: { wantsHelp: false } }), page: 'help' });
  expect(response.statusCode).toBe(201);
  const { token, link } = response.json<{ token: string; link: string }>();
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(link).toBe(`/forms/anytown/request?draft=${token}`);
  const { saved } = await savedAt(link);
  expect(saved).toMatchObject({ page: 'help', answers: { help: { wantsHelp: false } } });
});

test('after an update the link opens the updated draft', async () => {
  const { token, link } = (await create()).json<{ token: string; link: string }>();
  const response = await put(token, requestDraft({ help: { kind: '</script><script>alert(1)</script>' } }));
  expect([response.statusCode, response.json()]).toEqual([200, { link }]);
  expect((await savedAt(link)).saved.answers['help']).toEqual({ kind: '</script><script>alert(1)</script>' });
});

test('what another window saved is replaced only if the person agrees', async () => {
  const [first, second] = [newToken(), newToken()];
  const save = async (token: string, window: string, seen?: string) =>
    portal.app.inject({
      method: 'PUT',
      url: `/api/drafts/${token}`,
      payload: requestDraft({ help: { kind: window } }),
      headers: { 'formwright-window': window, ...(seen !== undefined && { 'formwright-seen': seen }) },
    });
  const { token, link } = (
    await portal.app.inject({
      method: 'POST',
      url: '/api/forms/anytown/request/drafts',
      payload: requestDraft(),
      headers: { 'formwright-window': first },
    })
  ).json<{ token: string; link: string }>();
  expect(await savedAt(link)).toMatchObject({ savedBy: first });
  // A second window opens the draft and saves. The first window does not know about it.
  expect((await save(token, second, first)).statusCode).toBe(200);
  const refused = await save(token, first);
  expect([refused.statusCode, refused.json<{ error: string }>().error]).toEqual([409, 'saved-elsewhere']);
  expect((await savedAt(link)).saved.answers).toMatchObject({ help: { kind: second } });
  const submit = async (seen: object) =>
    portal.app.inject({
      method: 'POST',
      url: `/api/drafts/${token}/submit`,
      payload: requestDraft(completeAnswers),
      headers: { 'formwright-window': first, ...seen },
    });
  expect((await submit({})).json<{ error: string }>().error).toBe('saved-elsewhere');
  expect((await save(token, first, '*')).statusCode).toBe(200);
  expect((await save(token, second, first)).statusCode).toBe(200);
  expect((await save(token, second)).statusCode).toBe(200);
  expect((await submit({ 'formwright-seen': '*' })).statusCode).toBe(201);
});

test('a draft is stored even if it is incomplete or could never be submitted [S3-83]', async () => {
  expect(
    (await create(requestDraft({ person: { nhsNumber: '123' }, help: { hours: 'three or so' } }))).statusCode,
  ).toBe(201);
});

test('a locked value comes from the record, whatever the browser sends [S3-35]', async () => {
  const { link, token } = (await create(requestDraft({ person: { name: 'Somebody else' } }))).json<{
    link: string;
    token: string;
  }>();
  expect((await savedAt(link)).saved.answers['person']).toMatchObject({ name: 'Ann Ŵyn' });
  await put(token, requestDraft({ person: { name: 'Somebody else again' } }));
  expect((await savedAt(link)).saved.answers['person']).toMatchObject({ name: 'Ann Ŵyn' });
});

test('a locked value that the record lacks is empty, whatever the browser sends', async () => {
  const { link } = (
    await create(requestDraft({ person: { name: 'Ann', carer: 'Somebody' }, help: { kind: 'x' } }))
  ).json<{ link: string }>();
  expect((await savedAt(link)).saved.answers).toEqual({ person: { name: 'Ann Ŵyn' }, help: { kind: 'x' } });
});

test('a browser gets only the values of the record that the form uses', async () => {
  const { record } = (await savedAt('/forms/anytown/request')) as unknown as { record: object };
  expect(record).toEqual({
    source: 'Case record',
    at: '2026-11-01T09:00:00Z',
    values: { person: { name: 'Ann Ŵyn' }, carer: null },
  });
  const { record: none } = (await savedAt('/forms/anytown/plain')) as unknown as { record: object };
  expect(none).toEqual({ source: '', at: '', values: {} });
});

test('another record can be chosen, and the draft keeps it', async () => {
  const { link } = (await create(requestDraft(), '?record=bob')).json<{ link: string }>();
  expect((await savedAt(link)).saved.answers['person']).toMatchObject({ name: 'Bob Tŷ' });
  for (const query of ['?record=carl', '?record=__proto__', '?record=ann&record=bob', '?record=']) {
    expect((await create(requestDraft(), query)).json()).toMatchObject({ error: 'no-such-record' });
  }
});

test('an unknown form and an unknown draft are 404', async () => {
  for (const url of ['/api/forms/anytown/none/drafts', '/api/forms/__proto__/constructor/drafts']) {
    const response = await portal.app.inject({ method: 'POST', url, payload: requestDraft() });
    expect([response.statusCode, response.json<{ error: string }>().error]).toEqual([404, 'no-such-form']);
  }
  for (const token of ['a'.repeat(43), 'short', '__proto__', '%00', '..%2f..%2fetc']) {
    expect((await put(token, requestDraft())).json(), token).toMatchObject({ error: 'no-such-draft' });
  }
});

test('a draft of another form is refused', async () => {
  const response = await create({ ...requestDraft(), form: 'anytown/plain' });
  expect([response.statusCode, response.json()]).toMatchObject([
    400,
    { error: 'not-a-draft', issues: [{ pointer: '/form' }] },
  ]);
});

test.each([
  [{ person: [] }, 'type', '/person'],
  [{ person: { name: 7 } }, 'type', '/person/name'],
  [{ help: { visits: {} } }, 'type', '/help/visits'],
  [{ help: { visits: [[]] } }, 'type', '/help/visits/0'],
  [{ help: { visits: [{ day: { x: 1 } }] } }, 'type', '/help/visits/0/day'],
  [{ help: { wantsHelp: 'yes' } }, 'type', '/help/wantsHelp'],
  [{ nowhere: 1 }, 'unknown', '/nowhere'],
  [{ person: { constructor: { x: 1 } } }, 'unknown', '/person/constructor'],
  [{ 'a/b': 1 }, 'unknown', '/a~1b'],
])('%j is refused with an issue at its pointer', async (answers, code, pointer) => {
  const response = await create(requestDraft(answers));
  expect([response.statusCode, response.json()]).toMatchObject([
    400,
    { error: 'draft-not-valid', issues: [{ code, pointer }] },
  ]);
  expect(response.json<{ issues: { message: string }[] }>().issues.every(({ message }) => message.length > 5)).toBe(
    true,
  );
});

test('__proto__ as a name in answers is refused', async () => {
  for (const answers of [
    '{"__proto__":{"x":1}}',
    '{"person":{"__proto__":{"name":"x"}}}',
    '{"help":{"visits":[{"__proto__":{"day":"mon"}}]}}',
  ]) {
    const payload = JSON.stringify(requestDraft()).replace('"answers":{}', `"answers":${answers}`);
    const response = await portal.app.inject({
      method: 'POST',
      url: '/api/forms/anytown/request/drafts',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect([response.statusCode, response.json()], answers).toMatchObject([400, { error: 'draft-not-valid' }]);
  }
  expect('x' in {}).toBe(false);
});

test('after submission a draft cannot be saved [S3-64]', async () => {
  const { token } = (await create(requestDraft(completeAnswers))).json<{ token: string }>();
  const submitted = await portal.app.inject({
    method: 'POST',
    url: `/api/drafts/${token}/submit`,
    payload: requestDraft(completeAnswers),
  });
  expect(submitted.statusCode).toBe(201);
  const response = await put(token, requestDraft());
  expect([response.statusCode, response.json()]).toMatchObject([409, { error: 'already-submitted' }]);
});
