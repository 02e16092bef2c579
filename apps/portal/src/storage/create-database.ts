import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect, type Database } from './database.ts';
import { StorageError } from './storage-error.ts';

/**
 * Makes a database beside the file and gives it the file's name once it is whole. So a file of that name is a whole
 * database from its first moment, and one that is empty has been emptied. It is filled before it has a write-ahead log,
 * which would keep the first name.
 *
 * @throws StorageError where a log without its database says that there was one.
 */
export function createDatabase(file: string, fill: (database: Database) => void): void {
  if (existsSync(`${file}-wal`))
    throw new StorageError(
      `The database ${file} is missing, but its log ${file}-wal is there. Put both back from where they were, or restore your last backup without the log.`,
    );
  const unfinished = `${file}.new-${process.pid}`;
  rmSync(unfinished, { force: true });
  closeSync(openSync(unfinished, 'wx', 0o600));
  const database = connect(unfinished);
  try {
    fill(database);
  } finally {
    database.close();
  }
  giveName(unfinished, file);
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** Another process may have made one meanwhile: it stays. */
function giveName(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
    rmSync(unfinished);
  } catch {
    // The file is there by now, or the file system knows no links.
    if (existsSync(file)) rmSync(unfinished);
    else renameSync(unfinished, file);
  }
}
