import type { Portal } from '../../portal.ts';
import { retryWhileLocked } from '../../storage/database/retry-while-locked.ts';
import type { LogEntry } from './log-statements.ts';

/**
 * Adds a line to the log, with work that has to be done together with it or not at all. Whoever asks sees nothing before
 * the line is on the disk. If the work returns `false`, nothing was done and no line is added.
 */
export async function noteInLog<Result = undefined>(
  { storage, staff }: Portal,
  entry: LogEntry,
  work?: () => Result,
): Promise<Result | undefined> {
  return retryWhileLocked(() =>
    storage.staff.within(() => {
      const result = work?.();
      if (result !== false) staff?.log.add(entry);
      return result;
    }),
  );
}
