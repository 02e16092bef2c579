import { confirmedTime, type KnownTime, nextKnown, type Reading } from './confirmed-time.ts';
import type { Database } from '../database/database.ts';
import type { Storage } from '../storage.ts';

/** A file that no draft has named within this time was never saved with one. */
const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** A mail that has been due for so long, because nobody sends mails, is deleted: it contains an address. */
const mailDays = 4;

/**
 * The statements for expiry: see `Storage`. The hash of the token of a deleted draft or submission stays, so that its
 * link can say what happened.
 */
export function expiryStatements(
  database: Database,
  { read, report }: { read(): Reading; report(line: string): void },
): Pick<Storage, 'expire' | 'reasonGone'> {
  const sweep = sweepStatements(database);
  const confirmed = database.prepare('select confirmed from clock where row = 1');
  const confirm = database.prepare('insert or replace into clock (row, confirmed) values (1, ?)');
  const before = confirmed.get([])?.['confirmed'];
  const start = read();
  const state: { known: KnownTime } = {
    known: {
      alikeSince: start,
      opened: { confirmed: before === undefined ? 0 : Date.parse(String(before)), elapsed: start.elapsed },
    },
  };

  const why = database.prepare('select why from gone where token_hash = ?');
  const ended = database.prepare(
    'select 1 from drafts where token_hash = ? and kept_until <= ? union all select 1 from submissions where token_hash = ? and kept_until <= ? union all select 1 from submissions where draft_hash = ? and kept_until <= ?',
  );
  return {
    expire() {
      const reading = read();
      state.known = nextKnown(state.known, reading);
      const time = confirmedTime(state.known, reading);
      const mails = database.transaction(() => {
        confirm.run([new Date(time).toISOString()]);
        return sweep(Math.min(time, reading.wall));
      });
      if (mails > 0)
        report(
          `mail: ${mails} ${mails === 1 ? 'mail was' : 'mails were'} deleted unsent, because ${mails === 1 ? 'it' : 'they'} had been due for more than ${mailDays} days.`,
        );
    },
    reasonGone(token) {
      const known = why.get([token])?.['why'];
      if (known !== undefined) return known === 'deleted' || known === 'moved' ? known : 'expired';
      const now = new Date(read().wall).toISOString();
      // It has expired, but no sweep has deleted it yet.
      return ended.get([token, now, token, now, token, now]) === undefined ? undefined : 'expired';
    },
  };
}

/** Returns a function that deletes what has expired, and returns how many mails it deleted. */
function sweepStatements(database: Database): (time: number) => number {
  const steps = ['drafts', 'submissions']
    .flatMap((table) => [
      `insert or ignore into gone (token_hash) select token_hash from ${table} where kept_until <= ?`,
      ...(table === 'submissions'
        ? [`insert or ignore into gone (token_hash) select draft_hash from ${table} where kept_until <= ?`]
        : []),
      `delete from files where owner_hash in (select token_hash from ${table} where kept_until <= ?)`,
      `delete from ${table} where kept_until <= ?`,
    ])
    .map((step) => database.prepare(step));
  const strays = database.prepare('delete from files where named = 0 and created_at <= ?');
  const ofSessions = [
    'delete from account_sessions where expiresAt <= ?',
    'delete from account_codes where expiresAt <= ?',
    'delete from account_steps where ends_at <= ?',
    'delete from account_limits where ends_at <= ?',
    'delete from staff_sign_ins where ends_at <= ?',
    'delete from staff_sessions where ends_at <= ?',
  ].map((step) => database.prepare(step));
  // Whoever has not confirmed an address within a day has to register again.
  const unconfirmed = [
    'delete from account_passwords where userId in (select id from account_people where emailVerified = 0 and createdAt <= ?)',
    'delete from account_people where emailVerified = 0 and createdAt <= ?',
  ].map((step) => database.prepare(step));
  const unsent = database.prepare('delete from mails where due_at <= ?');
  return (time) => {
    const daysBefore = (days: number): string => new Date(time - days * dayInMilliseconds).toISOString();
    for (const step of [...steps, ...ofSessions]) step.run([daysBefore(0)]);
    for (const step of unconfirmed) step.run([daysBefore(1)]);
    strays.run([daysBefore(1)]);
    return unsent.run([daysBefore(mailDays)]);
  };
}
