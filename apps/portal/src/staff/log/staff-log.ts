import { createHmac } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { LogEnd, LogEntry, LogLine, LogStore } from './log-statements.ts';

/** How many lines are checked before other requests get their turn. */
const batch = 500;

/** What a check of the log has found. */
export interface LogCheck {
  /** How many lines it has, and the seal of the last one. */
  readonly last: LogEnd | undefined;
  /** The first line that is missing, or is not as it was written. Absent: the log is whole. */
  readonly wrong?: number;
}

/** The log of what staff read and do. It is only ever added to, and shows what was done to it otherwise. */
export interface StaffLog {
  /** Adds a line, within a transaction. */
  add(entry: LogEntry): void;
  /** Checks the whole log. `since`: a line that somebody has noted, which must be in it as it was. */
  check(since?: LogEnd): Promise<LogCheck>;
}

/**
 * Opens the log. Each line is sealed by a keyed hash of itself and of the seal before, so that whoever changes, removes,
 * adds or moves a line in the database has to know the key, which is not in it. So is the end, where lines could otherwise
 * be removed. Only an older copy of the whole database passes: to notice that too, note the last line elsewhere, and ask
 * for it with `since`. `secret`: see `secretOf`.
 */
export function openLog(store: LogStore, secret: string, now: () => Date): StaffLog {
  const key = createHmac('sha256', secret).update('formwright log').digest();
  const sealed = (parts: readonly unknown[]): string =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
  const sealOf = (
    { number, at, council, staff, act, team, reference }: Omit<LogLine, 'seal'>,
    before: string,
  ): string => sealed(['line', before, number, at, council, staff, act, team ?? null, reference ?? null]);
  const endOf = ({ number, seal }: LogEnd): LogEnd => ({ number, seal: sealed(['end', number, seal]) });
  return {
    add(entry) {
      const last = store.last();
      const line = { ...entry, number: (last?.number ?? 0) + 1, at: now().toISOString() };
      const seal = sealOf(line, last?.seal ?? '');
      store.add({ ...line, seal }, endOf({ number: line.number, seal }));
    },
    async check(since) {
      const state: { last: LogEnd | undefined } = { last: undefined };
      for (;;) {
        // What is added meanwhile moves the end too, so the end is read with the last lines.
        const lines = store.after(state.last?.number ?? 0, batch);
        const end = lines.length < batch ? store.end() : undefined;
        for (const line of lines) {
          const number: number = (state.last?.number ?? 0) + 1;
          const isRight = line.number === number && line.seal === sealOf(line, state.last?.seal ?? '');
          const isKnown = since?.number !== number || since.seal === line.seal;
          if (!isRight || !isKnown) return { last: store.last(), wrong: number };
          state.last = { number, seal: line.seal };
        }
        if (lines.length < batch) {
          const found = { last: state.last, ...wrongEnd(state.last, end, since) };
          // Another process may have added a line just before the end was read.
          if (found.wrong === undefined || store.last()?.number === state.last?.number) return found;
        }
        await setImmediate();
      }
    },
  };

  function wrongEnd(last: LogEnd | undefined, end: LogEnd | undefined, since: LogEnd | undefined): { wrong?: number } {
    const number = last?.number ?? 0;
    const isRight = last ? end?.seal === endOf(last).seal : end === undefined;
    return isRight && (since?.number ?? 0) <= number ? {} : { wrong: number + 1 };
  }
}
