import { setTimeout as delay } from 'node:timers/promises';

/** How long to wait for the database, in milliseconds. A browser waits three times as long for an answer. */
const patience = 10_000;

/** Between two tries: at first a moment, then longer. */
const [shortest, longest] = [20, 500];

/**
 * Does work that writes, and again while another program has the database locked. In between everybody else is served:
 * a connection of ours never waits for a lock itself, which would hold up the whole process. So `work` has to look anew
 * at all that it relies on.
 *
 * @throws What `work` throws; of a lock that stays, after ten seconds.
 */
export async function patiently<Result>(work: () => Result): Promise<Result> {
  const began = performance.now();
  for (let pause = shortest; ; pause = Math.min(longest, 2 * pause)) {
    try {
      return work();
    } catch (error) {
      if (!isLocked(error) || performance.now() - began > patience) throw error;
      await delay(pause);
    }
  }
}

/** Returns whether an error says that the database is locked by somebody else. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
}

/** Returns whether an error says that the disk takes no more. */
export function isFull(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_FULL';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
