import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect, type Database } from './database.ts';
import { StorageError } from './storage-error.ts';

/**
 * Creates a database under a temporary name and renames it once it is complete. So a file with that name is always a
 * complete database, and an empty file has been emptied by somebody. It is filled before it has a write-ahead log,
 * because the log would keep the temporary name.
 *
 * @throws StorageError if there is a log without its database, which shows that there was one.
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

/** Another process may have created the database in the meantime. It stays. */
function giveName(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
    rmSync(unfinished);
  } catch {
    // The file exists by now, or the file system does not support links.
    if (existsSync(file)) rmSync(unfinished);
    else renameSync(unfinished, file);
  }
}
