import type { Database } from './database.ts';
import type { Storage } from './storage.ts';

/** A file that no draft has named for this long was never saved with one. */
const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** The statements about what is past its time: see `Storage`. Of a draft or submission that is gone, the hash of its token stays, so that its link can say why. */
export function expiryStatements(database: Database, now: () => Date): Pick<Storage, 'expire' | 'isExpired'> {
  const steps = ['drafts', 'submissions'].flatMap((table) => [
    `insert or ignore into expired select token_hash from ${table} where kept_until <= ?`,
    ...(table === 'submissions' ? [`insert or ignore into expired select draft_hash from ${table} where kept_until <= ?`] : []),
    `delete from files where owner_hash in (select token_hash from ${table} where kept_until <= ?)`,
    `delete from ${table} where kept_until <= ?`,
  ]).map((step) => database.prepare(step));
  const strays = database.prepare('delete from files where named = 0 and created_at <= ?');
  const select = database.prepare('select 1 from expired where token_hash = ?');
  const expire = (): void => database.transaction(() => {
    for (const step of steps) step.run([now().toISOString()]);
    strays.run([new Date(now().getTime() - dayInMilliseconds).toISOString()]);
  });
  return {
    expire,
    isExpired(token) {
      expire();
      return select.get([token]) !== undefined;
    },
  };
}
