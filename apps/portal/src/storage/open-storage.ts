import { logStatements } from '../staff/log/log-statements.ts';
import { staffStatements } from '../staff/staff-statements.ts';
import { workStatements } from '../staff/work/work-statements.ts';
import { accountStatements } from '../accounts/account-statements.ts';
import type { Reading } from './statements/confirmed-time.ts';
import { copyStatements } from './statements/copy-statements.ts';
import { databaseStatements } from './statements/database-statements.ts';
import { draftStatements } from './statements/draft-statements.ts';
import { emptyLog } from './database/empty-log.ts';
import { expiryStatements } from './statements/expiry-statements.ts';
import { fileStatements } from './statements/file-statements.ts';
import { mailStatements } from './statements/mail-statements.ts';
import { reminderStatements } from './statements/reminder-statements.ts';
import { openDatabase } from './database/open-database.ts';
import type { Storage } from './storage.ts';
import { submissionStatements } from './statements/submission-statements.ts';

/** What the storage needs from its host. */
export interface StorageOptions {
  /** The clock used to date drafts. */
  now(): Date;
  /** Milliseconds on a clock that cannot be set. */
  elapsed(): number;
  /** Receives a line for the operator. */
  report(line: string): void;
}

/**
 * Opens the storage in a file: see `Storage`.
 *
 * @throws StorageError if the file cannot be used: see `openDatabase`.
 */
export function openStorage(file: string, { now, elapsed, report }: StorageOptions): Storage {
  const read = (): Reading => ({ wall: now().getTime(), elapsed: elapsed() });
  const change: { written(): void } = { written: () => undefined };
  const database = openDatabase(file, { written: () => change.written(), report });
  const log = emptyLog(database, report);
  change.written = log.soon;
  // A portal that was killed leaves a log.
  log.now();
  return {
    accounts: accountStatements(database),
    staff: staffStatements(database),
    work: workStatements(database, now),
    log: logStatements(database),
    ...draftStatements(database, now),
    ...submissionStatements(database, now),
    ...copyStatements(database, now),
    ...fileStatements(database, now),
    ...expiryStatements(database, { read, report }),
    ...mailStatements(database, now),
    ...reminderStatements(database, now),
    ...databaseStatements(database),
    close() {
      log.now();
      log.stop();
      database.close();
    },
  };
}
