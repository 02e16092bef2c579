import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { connect } from '../../src/storage/database/database.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { draftCalls } from '../helpers/draft-calls.ts';
import { clock, openTestPortal, type TestPortal, writeClient } from '../helpers/open-test-portal.ts';
import { type RunningMailServer, startMailServer } from '../helpers/start-mail-server.ts';
import { startPortal } from '../helpers/start-portal.ts';

const form = {
  $id: 'anytown/contact',
  title: 'Contact us',
  type: 'object',
  'x-form': { version: '1.0.0', owner: 'Anytown Council\r\nBcc: spy@spy.test' },
  properties: {
    you: {
      title: 'You',
      type: 'object',
      properties: {
        name: { title: 'Your name', type: 'string', maxLength: 50, 'x-mandatory': true },
        wants: { title: 'Do you want an answer?', type: 'boolean' },
        email: {
          title: 'Email address',
          type: 'string',
          format: 'email',
          maxLength: 254,
          'x-visible': { field: 'wants', is: true },
          'x-ui': { autocomplete: 'email' },
        },
        theirs: { title: 'Their email address', type: 'string', format: 'email', maxLength: 254 },
      },
    },
  },
};
const answers = { you: { name: 'Wilhelmina', wants: true, email: 'ann@example.org', theirs: 'bob@example.org' } };

let built: string;
let server: RunningMailServer;
let portal: TestPortal;
const { now } = clock;

beforeAll(async () => {
  const folder = join(temporaryFolder('portal-mail-'), 'forms');
  mkdirSync(join(folder, 'anytown/contact'), { recursive: true });
  writeFileSync(join(folder, 'anytown/contact/form.json'), JSON.stringify(form));
  writeFileSync(join(folder, 'anytown/contact/cy.json'), '{ "/title": { "en": "Contact us", "cy": "Cysylltu â ni" } }');
  built = await buildForms(folder);
  server = await startMailServer();
});
afterAll(async () => server.end());

beforeEach(async () => {
  portal = await openTestPortal(built, undefined, { mail: { server: server.url, from: 'no-reply@anytown.example' } });
});
afterEach(async () => {
  await portal.close();
  (server.arrived as unknown[]).length = 0;
  (server.passwords as unknown[]).length = 0;
  server.does = 'take';
  clock.now = now;
});

const draftOf = (some: object = {}) => ({
  form: 'anytown/contact',
  version: '1.0.0',
  answers: some as never,
  entries: {},
  page: 'you',
  ticked: [],
  prefilled: {},
});

async function submit(
  some: object,
  to: Pick<TestPortal, 'app'> = portal,
): Promise<{ token: string; reference: string }> {
  const calls = draftCalls(to, draftOf);
  const { token } = await calls.begin();
  const { reference } = (await calls.submit(token, some)).json<{ reference: string }>();
  return { token, reference };
}

test('a submission is confirmed by one mail to the person who sent it, with its reference and without an answer [S0-107]', async () => {
  const { token, reference } = await submit(answers);
  await expect.poll(() => server.arrived.length).toBe(1);
  // The same again is no other submission.
  const again = await draftCalls(portal, draftOf).submit(token, answers);
  expect(again.json()).toMatchObject({ reference });
  await portal.close();
  const [{ mail, recipients } = { mail: undefined, recipients: [] }, ...others] = server.arrived;
  expect(others).toEqual([]);
  expect(recipients).toEqual(['ann@example.org']);
  expect(mail?.subject).toBe(`We have your form: ${reference} / Mae eich ffurflen wedi cyrraedd: ${reference}`);
  expect(mail?.text).toMatch(/form ‘Contact us’.*Received on 22 November 2026.*ffurflen ‘Cysylltu â ni’/s);
  expect(mail?.text).not.toMatch(/Wilhelmina|example\.org/);
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  // A name cannot add a recipient.
  expect(mail?.bcc).toBeUndefined();
  expect(mail?.from?.value[0]?.address).toBe('no-reply@anytown.example');
  expect(portal.reported).toEqual([]);
});

test('without an address of one’s own, with one that is hidden, or if something is wrong, there is no mail [S0-107]', async () => {
  await submit({ you: { name: 'Ann', theirs: 'bob@example.org' } });
  await submit({ you: { ...answers.you, wants: false } });
  const calls = draftCalls(portal, draftOf);
  const { token } = await calls.begin();
  expect((await calls.submit(token, { you: { wants: true, email: 'ann@example.org' } })).statusCode).toBe(400);
  await submit(answers);
  await expect.poll(() => server.arrived.length).toBe(1);
  await portal.close();
  expect(server.arrived).toHaveLength(1);
});

test('a mail waits for a server that is away for an hour, and is then sent once', async () => {
  const away = await startMailServer();
  const { port } = away;
  await away.end();
  const settings = { mail: { server: `smtp://127.0.0.1:${port}`, from: 'no-reply@anytown.example' } };
  const first = await openTestPortal(built, undefined, settings);
  const { reference } = await submit(answers, first);
  await expect.poll(() => first.reported.length).toBe(1);
  expect(first.reported[0]).toMatch(
    /^A mail could not be sent \(ESOCKET\)\. It will be tried again\. Its id is [\w-]+\.$/,
  );
  await first.close();
  const back = await startMailServer(port);
  clock.now = '2026-11-22T11:05:00Z';
  const later = await openTestPortal(built, first.database, settings);
  await expect.poll(() => back.arrived.length).toBe(1);
  await later.close();
  // Nothing is left for a third start.
  clock.now = '2026-11-23T11:05:00Z';
  await (await openTestPortal(built, first.database, settings)).close();
  expect(back.arrived.map(({ mail }) => mail.subject)).toEqual([expect.stringContaining(reference)]);
  await back.end();
});

test('a mail that its server refuses for good is given up, and the line for the operator has no address', async () => {
  server.does = 'refuse';
  await submit(answers);
  await expect.poll(() => portal.reported.length).toBe(1);
  expect(portal.reported[0]).toMatch(/^A mail could not be sent \(EENVELOPE, answer 550\)\. It is given up\./);
  server.does = 'take';
  clock.now = '2026-11-23T10:00:00Z';
  await portal.close();
  await (await openTestPortal(built, portal.database, { mail: { server: server.url, from: 'a@b.example' } })).close();
  expect(server.arrived).toEqual([]);
});

test.each(['refuse sender', 'refuse relaying'] as const)(
  'a mail is kept if its server refuses us and not the address: %s',
  async (refusal) => {
    server.does = refusal;
    await submit(answers);
    await expect.poll(() => portal.reported.length).toBe(1);
    expect(portal.reported[0]).toMatch(/\(EENVELOPE, answer 550\)\. It will be tried again\./);
    await portal.close();
    server.does = 'take';
    clock.now = '2026-11-22T10:02:00Z';
    const mended = await openTestPortal(built, portal.database, { mail: { server: server.url, from: 'a@b.example' } });
    await expect.poll(() => server.arrived.length).toBe(1);
    await mended.close();
  },
);

test('a mail that was sent but cannot be deleted does not count as one that was not sent', async () => {
  const database = connect(portal.database);
  database.script("create trigger keep before delete on mails begin select raise(abort, 'kept'); end");
  await submit(answers);
  await expect.poll(() => portal.reported.length).toBe(1);
  expect(portal.reported[0]).toMatch(/^failed: mail /);
  expect(database.prepare('select failures from mails').all([])).toEqual([{ failures: 0 }]);
  database.close();
});

test('a password is not sent to a server without TLS', async () => {
  const mail = { server: server.url.replace('//', '//portal:secret@'), from: 'a@b.example' };
  const asking = await openTestPortal(built, undefined, { mail });
  await submit(answers, asking);
  await expect.poll(() => asking.reported.length).toBe(1);
  expect(asking.reported[0]).toMatch(/\(ETLS, answer 5\d\d\)\. It will be tried again\./);
  expect([server.passwords, server.arrived]).toEqual([[], []]);
  await asking.close();
});

test('a portal that is killed while it sends a mail loses none and sends none twice', async () => {
  const client = join(temporaryFolder('portal-mail-client-'), 'client');
  writeClient(client, built);
  const database = join(temporaryFolder('portal-mail-kill-'), 'portal.db');
  const settings = { forms: built, client, database, mail: { server: server.url, from: 'no-reply@anytown.example' } };
  server.does = 'hang';
  const { offered } = server;
  const running = await startPortal({ ...settings, now });
  const call = async (path: string): Promise<Record<string, string>> => {
    const response = await fetch(`${running.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(draftOf(answers)),
    });
    return (await response.json()) as Record<string, string>;
  };
  const { token } = await call('/api/forms/anytown/contact/drafts');
  const { reference } = await call(`/api/drafts/${token}/submit`);
  await expect.poll(() => server.offered).toBe(offered + 1);
  await running.end('SIGKILL');
  server.does = 'take';
  // Whoever was killed still has the mail for three minutes.
  const soon = await startPortal({ ...settings, now: '2026-11-22T10:02:00Z' });
  await soon.end('SIGTERM');
  expect(server.arrived).toEqual([]);
  for (const later of ['2026-11-22T10:04:00Z', '2026-11-22T10:08:00Z']) {
    const after = await startPortal({ ...settings, now: later });
    await expect.poll(() => server.arrived.length).toBe(1);
    await after.end('SIGTERM');
  }
  expect(server.arrived.map(({ mail }) => mail.subject)).toEqual([expect.stringContaining(reference ?? 'none')]);
});

test('in development a page shows the mails that would be sent, and only then', async () => {
  expect((await portal.app.inject('/outbox')).statusCode).toBe(404);
  const developing = await openTestPortal(built, undefined, { mail: 'outbox' });
  const { reference } = await submit(answers, developing);
  const { body } = await developing.app.inject('/outbox');
  expect(body).toContain(`We have your form: ${reference}`);
  expect(body).toContain('to ann@example.org');
  expect(body).not.toContain('<script');
  await developing.close();
  expect(server.arrived).toEqual([]);
});
