import { draftStatements } from './draft-statements.ts';
import { expiryStatements } from './expiry-statements.ts';
import { fileStatements } from './file-statements.ts';
import { openDatabase } from './open-database.ts';
import type { Storage } from './storage.ts';
import { submissionStatements } from './submission-statements.ts';

/** Opens the storage in a file: see `Storage`. `now` is the clock that drafts are dated by. */
export function openStorage(file: string, now: () => Date): Storage {
  const database = openDatabase(file);
  return {
    ...draftStatements(database, now),
    ...submissionStatements(database, now),
    ...fileStatements(database, now),
    ...expiryStatements(database, now),
    close: () => database.close(),
  };
}
