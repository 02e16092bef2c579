import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { openSmtp } from '../../src/mail/open-smtp.ts';
import { type Delivery, startDelivery } from '../../src/mail/start-delivery.ts';
import { connect } from '../../src/storage/database/database.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { insertMails } from '../../src/storage/statements/mail-statements.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { type RunningMailServer, startMailServer } from '../helpers/start-mail-server.ts';

const clock = { now: 0 };
const now = (): Date => new Date(clock.now);
const reported: string[] = [];
const report = (line: string): void => void reported.push(line);

let server: RunningMailServer;
let storage: Storage;

beforeEach(async () => {
  clock.now = Date.parse('2026-11-22T10:00:00Z');
  reported.length = 0;
  server = await startMailServer();
  const file = join(temporaryFolder('portal-delivery-'), 'portal.db');
  storage = openStorage(file, { now, elapsed: () => 0, report });
  const database = connect(file);
  const mail = { to: 'ann@example.org', from: 'Anytown Council', text: 'We have your form.' };
  insertMails(
    database,
    now,
  )([
    { ...mail, subject: 'first' },
    { ...mail, subject: 'second' },
  ]);
  database.close();
});
afterEach(async () => {
  storage.close();
  await server.end();
});

const start = (): Delivery =>
  startDelivery({ storage, now, report }, openSmtp({ server: server.url, from: 'a@b.example' }));
const subjects = (): readonly unknown[] => server.arrived.map(({ mail }) => mail.subject);

test('a portal that stops waits for the mail that is being sent, and leaves the others to the next one', async () => {
  server.does = 'hold';
  const delivery = start();
  await expect.poll(() => server.holds).toBe(1);
  const stopped = delivery.stop();
  server.does = 'take';
  await stopped;
  expect(subjects()).toEqual(['first']);
  clock.now += 4 * 60_000;
  const next = start();
  await expect.poll(subjects).toEqual(['first', 'second']);
  await next.stop();
  expect(reported).toEqual([]);
});

test('a portal that stops does not wait for a mail server that does not answer, and the next one sends the mail', async () => {
  server.does = 'hang';
  const delivery = start();
  await expect.poll(() => server.offered).toBe(1);
  await delivery.stop();
  // If nobody had cut it off, it would have failed first.
  expect(reported).toEqual([]);
  server.does = 'take';
  clock.now += 4 * 60_000;
  const next = start();
  await expect.poll(subjects).toEqual(['second', 'first']);
  await next.stop();
});

test('nothing is begun after the portal has stopped', async () => {
  server.does = 'hang';
  const delivery = start();
  await expect.poll(() => server.offered).toBe(1);
  await delivery.stop();
  delivery.soon();
  await delivery.stop();
  expect(server.offered).toBe(1);
});
