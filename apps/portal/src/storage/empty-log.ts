import type { Database } from './database.ts';

/** How soon after a change the log is emptied. Changes until then share one emptying. */
const pause = 400;

/** A backup may read for a while; for longer than this somebody should know. */
const longestBusy = 60_000;

/**
 * Keeps the write-ahead log empty: what has been deleted or overwritten in the database is still in the log until then.
 */
export interface EmptyLog {
  /** Notes that something was written. */
  soon(): void;
  /** Empties it at once, if nobody else is reading. */
  now(): void;
  stop(): void;
}

/** Makes what empties the log of a database. It never waits for a reader in another process, and comes back instead. */
export function emptyLog(database: Database, report: (line: string) => void): EmptyLog {
  const checkpoint = checkpointOf(database);
  const state: { timer?: NodeJS.Timeout | undefined; busySince?: number | undefined } = {};
  const now = (): void => {
    clearTimeout(state.timer);
    state.timer = undefined;
    if (checkpoint()) {
      state.busySince = undefined;
      return;
    }
    const since = (state.busySince ??= performance.now());
    if (performance.now() - since > longestBusy) {
      report(
        'The database log cannot be emptied, so deleted answers can still be read in it. Another program has the database open, or the disk is full.',
      );
      state.busySince = Infinity;
    }
    soon();
  };
  const soon = (): void => {
    state.timer ??= setTimeout(now, pause).unref();
  };
  return { soon, now, stop: () => clearTimeout(state.timer) };
}

/** Makes what puts all of the log into the database and cuts the log to nothing, and says whether it could. */
function checkpointOf(database: Database): () => boolean {
  const patience = Number(database.prepare('pragma busy_timeout').get([])?.['timeout']);
  const [hurry, wait] = [
    database.prepare('pragma busy_timeout = 0'),
    database.prepare(`pragma busy_timeout = ${patience}`),
  ];
  const truncate = database.prepare('pragma wal_checkpoint(truncate)');
  return () => {
    hurry.all([]);
    try {
      return truncate.get([])?.['busy'] === 0;
    } catch {
      return false;
    } finally {
      wait.all([]);
    }
  };
}
