import { join } from 'node:path';
import { Kysely } from 'kysely';
import Database from 'libsql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { databaseDialect } from '../../src/accounts/database-dialect.ts';
import { type Auth, type AuthPath, openAuth } from '../../src/accounts/open-auth.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import type { Storage } from '../../src/storage/storage.ts';

const email = 'one@example.org';
const sent: string[] = [];
const failures: unknown[] = [];
const clock = { now: new Date() };

const file = join(temporaryFolder('portal-auth-'), 'portal.db');
let storage: Storage;
let auth: Auth;

beforeAll(async () => {
  storage = openStorage(file, {
    now: () => clock.now,
    elapsed: () => clock.now.getTime(),
    report: (line) => expect.fail(line),
  });
  const { database } = storage.accounts;
  auth = openAuth({
    database,
    secret: 'a secret of a test, which is long enough',
    sendCode: (to, code) => void sent.push(`${to} ${code}`),
    sendKnown: (to) => void sent.push(`${to} is known`),
  });
  await auth('/sign-up/email', { body: { name: 'Priya', surname: 'Nair', email, password: 'Kestrel-2-Gower' } });
});
afterAll(() => storage.close());

test.each([
  ['/sign-in/email-otp', { email, otp: '00000000' }],
  ['/sign-in/social', { provider: 'google' }],
  ['/request-password-reset', { email }],
  ['/reset-password', { newPassword: 'Kestrel-2-Gower', token: 'x' }],
  ['/forget-password/email-otp', { email }],
  ['/two-factor/disable', { password: 'Kestrel-2-Gower' }],
  ['/two-factor/enable', { password: 'Kestrel-2-Gower' }],
  ['/two-factor/verify-backup-code', { code: 'x' }],
  ['/update-user', { name: 'x' }],
  ['/delete-user', {}],
  ['/change-email', { newEmail: 'x@example.org' }],
])('better-auth does nothing at %s', async (path, body) => {
  const before = sent.length;
  expect(await auth(path as AuthPath, { body })).toMatchObject({ ok: false, cookies: [] });
  expect(sent).toHaveLength(before);
});

test('what better-auth is not asked to do it does not do: nobody is signed in by a password, or without a code', async () => {
  // The address has not been confirmed.
  const { ok, cookies } = await auth('/sign-in/email', { body: { email, password: 'Kestrel-2-Gower' } });
  expect([ok, cookies]).toEqual([false, []]);
  await auth('/email-otp/send-verification-otp', { body: { email, type: 'email-verification' } });
  const otp = sent.at(-1)?.split(' ')[1] ?? '';
  expect(otp).toMatch(/^\d{8}$/);
  expect((await auth('/email-otp/verify-email', { body: { email, otp } })).ok).toBe(true);
  const second = await auth('/sign-in/email', { body: { email, password: 'Kestrel-2-Gower' } });
  expect(second.body).toMatchObject({ twoFactorRedirect: true });
  expect(second.cookies.filter((cookie) => /session_token=[^;]/.test(cookie))).toEqual([]);
});

test('values that would end the process are refused before they reach the database', async () => {
  const kysely = new Kysely<{ account_limits: { what: unknown; used: unknown } }>({
    dialect: databaseDialect(storage.accounts.database, (error) => failures.push(error)),
  });
  for (const value of [true, undefined, new Date(), {}])
    await expect(kysely.selectFrom('account_limits').selectAll().where('what', '=', value).execute()).rejects.toThrow(
      TypeError,
    );
  expect(await kysely.selectFrom('account_limits').selectAll().where('what', '=', Buffer.from('x')).execute()).toEqual(
    [],
  );
  await expect(kysely.transaction().execute(async () => undefined)).rejects.toThrow('no transactions');
});

test('a database that another program has locked is said to be that, so that whoever signs in is asked to try again', async () => {
  const other = new Database(file);
  other.exec('begin immediate');
  const body = { name: 'Locked', surname: 'Out', email: 'locked@example.org', password: 'Kestrel-2-Gower' };
  await expect(auth('/sign-up/email', { body })).rejects.toMatchObject({ code: expect.stringMatching(/^SQLITE_BUSY/) });
  other.exec('rollback');
  other.close();
  // Nothing is left of it that would keep the others from being stored.
  expect(storage.accounts.count('locked', { most: 1, seconds: 60, now: clock.now })).toBe(true);
  storage.expire();
  expect((await auth('/sign-up/email', { body })).ok).toBe(true);
  storage.accounts.removeUnconfirmed('locked@example.org');
});

test('an account whose address is not confirmed within a day is deleted, with its password', async () => {
  await auth('/sign-up/email', {
    body: { name: 'Slow', surname: 'Nair', email: 'slow@example.org', password: 'Kestrel-2-Gower' },
  });
  const { database, unconfirmed } = storage.accounts;
  const passwords = (): number => database.prepare('select 1 from account_passwords').all([]).length;
  const before = passwords();
  storage.expire();
  expect(unconfirmed('slow@example.org')).toBeDefined();
  // The clock is trusted once it has agreed with the other for a day.
  for (let hours = 0; hours < 72; hours += 6) {
    clock.now = new Date(clock.now.getTime() + 6 * 3_600_000);
    storage.expire();
  }
  expect(unconfirmed('slow@example.org')).toBeUndefined();
  expect(passwords()).toBe(before - 1);
});
