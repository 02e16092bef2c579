import type { Database } from './database.ts';

/** How soon after a change the log is emptied, in milliseconds. Further changes until then are included. */
const pause = 400;

/** A backup may read for a while. If it takes longer than this, in milliseconds, it is reported. */
const longestBusy = 60_000;

/** Keeps the write-ahead log empty, because it still contains what has been deleted or overwritten in the database. */
export interface EmptyLog {
  /** Schedules emptying, after something was written. */
  soon(): void;
  /** Empties the log now, unless another process is reading. */
  now(): void;
  stop(): void;
}

/** Makes an `EmptyLog` for a database. It never waits for a reader in another process, but tries again later. */
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

/**
 * Returns a function that moves the whole log into the database and truncates the log. It returns true if that
 * succeeded.
 */
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
