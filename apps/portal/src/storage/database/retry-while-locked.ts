import { setTimeout as delay } from 'node:timers/promises';

/** How long to wait for the database, in milliseconds. The client waits three times as long for an answer. */
const patience = 10_000;

/** Pauses between tries, in milliseconds. They grow. */
const [shortest, longest] = [20, 500];

/**
 * Runs work that writes, and repeats it while another program has locked the database. Other requests are served in
 * between, because our connection never waits for a lock itself, which would hold up the whole process. So `work` must
 * read everything that it relies on again.
 *
 * @throws Whatever `work` throws. If the database stays locked, the error is thrown after ten seconds.
 */
export async function retryWhileLocked<Result>(work: () => Result): Promise<Result> {
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

/** Returns true if an error means that another program has locked the database. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
}

/** Returns true if an error means that the disk is full. */
export function isFull(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_FULL';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
