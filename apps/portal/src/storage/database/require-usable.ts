import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageError } from './storage-error.ts';

const another = 'or use another file: --database FILE';

/**
 * Makes sure that a database file, and the files that SQLite puts beside it, can be written or created. Changes
 * nothing.
 *
 * @throws StorageError that says what to do.
 */
export function requireUsable(file: string): void {
  const folder = dirname(file);
  const found = statSync(folder, { throwIfNoEntry: false });
  // A missing folder is usually a typing error, and with a new database in it everything would appear to be lost.
  if (found === undefined)
    throw new StorageError(
      `The database's folder ${folder} does not exist. Nothing was created. Create the folder, ${another}`,
    );
  if (!found.isDirectory())
    throw new StorageError(`The database's folder ${folder} is a file. Use another file: --database FILE`);
  for (const path of ['', '-wal', '-shm'].map((suffix) => `${file}${suffix}`).filter(existsSync)) {
    if (statSync(path).isDirectory())
      throw new StorageError(`The database ${path} is a folder. Use a file in it: --database ${path}/portal.db`);
    refused(
      () => openSync(path, 'r+'),
      (why) =>
        `The database ${path} ${why}. Nothing was changed. Give it to this account (chown, and chmod 600), ${another}`,
    );
  }
  const probe = `${file}.probe-${process.pid}`;
  refused(
    () => openSync(probe, 'wx', 0o600),
    (why) =>
      `The database's folder ${folder} ${why}, and the database keeps its log beside it. Nothing was changed. Give the folder to this account (chown, and chmod 700), ${another}`,
  );
  rmSync(probe, { force: true });
}

function refused(open: () => number, words: (why: string) => string): void {
  try {
    closeSync(open());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EROFS') throw new StorageError(words('is on a read-only disk'));
    if (code === 'EACCES' || code === 'EPERM')
      throw new StorageError(words('cannot be written to by the account that runs the portal'));
    throw error;
  }
}
