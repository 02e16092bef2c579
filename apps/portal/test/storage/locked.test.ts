import LibSql from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildForms } from '../helpers/build-forms.ts';
import { draftCalls } from '../helpers/draft-calls.ts';
import { completeAnswers, lettersDraft, requestDraft } from '../helpers/drafts.ts';
import { openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';
import { visit } from '../helpers/visit.ts';

const built = await buildForms();
let portal: TestPortal;
/** A backup or another program, which holds the write lock. */
let other: LibSql.Database;

beforeEach(async () => {
  portal = await openTestPortal(built);
  other = new LibSql(portal.database);
});

afterEach(async () => {
  other.close();
  await portal.close();
});

const post = async (url: string, payload: object) => portal.app.inject({ method: 'POST', url, payload });
const put = async (token: string, answers: object, headers: Record<string, string> = {}) =>
  portal.app.inject({ method: 'PUT', url: `/api/drafts/${token}`, payload: requestDraft(answers), headers });
const begin = async () =>
  (await post('/api/forms/anytown/request/drafts', requestDraft())).json<{ token: string }>().token;

test('while another program locks the database, saves and submissions wait, other requests are served, and nothing fails', async () => {
  const [saved, submitted] = [await begin(), await begin()];
  const files = draftCalls(portal, lettersDraft);
  const { token: letters } = await files.begin();
  other.exec('begin immediate');
  const done: string[] = [];
  const waiting = [
    put(saved, completeAnswers),
    post(`/api/drafts/${submitted}/submit`, requestDraft(completeAnswers)),
    post('/api/forms/anytown/request/drafts', requestDraft()),
    files.upload(letters),
  ].map(async (answer) => {
    const { statusCode } = await answer;
    done.push('written');
    return statusCode;
  });
  // In the meantime pages can be read, and the draft as it was saved before.
  for (let n = 0; n < 20; n++)
    expect((await visit(portal.app, `/forms/anytown/request?draft=${saved}`)).statusCode).toBe(200);
  expect(done).toEqual([]);
  other.exec('rollback');
  expect(await Promise.all(waiting)).toEqual([200, 201, 201, 201]);
  expect(portal.reported).toEqual([]);
});

test('a save that waited does not undo what another window saved in the meantime', async () => {
  const [one, two] = ['a'.repeat(43), 'b'.repeat(43)];
  const token = await begin();
  await put(token, { ...completeAnswers }, { 'formwright-window': one });
  other.exec('begin immediate');
  const waiting = put(token, completeAnswers, { 'formwright-window': one, 'formwright-seen': one });
  await portal.app.inject('/');
  // The other program is also a portal, in which a person saves in a second window.
  other.prepare('update drafts set saved_by = ?').run([two]);
  other.exec('commit');
  const { statusCode, body } = await waiting;
  expect([statusCode, JSON.parse(body)]).toEqual([409, expect.objectContaining({ error: 'saved-elsewhere' })]);
});

test('if the database stays locked, the answer says when to try again, and the operator gets a line', async () => {
  const token = await begin();
  other.exec('begin immediate');
  const response = await put(token, completeAnswers);
  other.exec('rollback');
  expect([response.statusCode, response.json(), response.headers['retry-after']]).toEqual([
    503,
    { error: 'busy', message: 'The service is busy. Your answers are still here. Try again in a minute.' },
    '30',
  ]);
  expect(portal.reported).toEqual([
    expect.stringMatching(/^failed: PUT \/api\/drafts\/:token: SqliteError SQLITE_BUSY /),
  ]);
  expect((await put(token, completeAnswers)).statusCode).toBe(200);
});
