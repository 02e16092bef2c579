import type { StaffLog } from './staff-log.ts';

/** What is known of the log since it was last checked. */
export interface WatchedLog {
  /** `changed`: a line is missing, or is not as it was written. */
  readonly state: 'ok' | 'changed';
  /** Checks the log now. If it has been changed, a line for the operator says so, once. */
  look(): Promise<void>;
}

/** Watches the log for the operator, who may not be allowed to read it. */
export function watchLog(log: StaffLog, report: (line: string) => void): WatchedLog {
  const found: { state: WatchedLog['state'] } = { state: 'ok' };
  return {
    get state() {
      return found.state;
    },
    async look() {
      const { wrong } = await log.check();
      if (wrong !== undefined && found.state === 'ok')
        report(`log: line ${wrong} of what staff did is missing, or is not as it was written. Keep your backups.`);
      found.state = wrong === undefined ? 'ok' : 'changed';
    },
  };
}
