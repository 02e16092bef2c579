import { existsSync } from 'node:fs';
import { createDatabase } from './create-database.ts';
import { connect, type Database, type DatabaseOptions } from './database.ts';
import { makePrivate } from './make-private.ts';
import { applicationId, migrations } from './migrations.ts';
import { type DatabaseIdentity, identityIn, reportDamage, reportHeader } from './report-damage.ts';
import { requireUsable } from './require-usable.ts';
import { StorageError } from './storage-error.ts';

/**
 * Opens the database file and migrates it to the present schema. Creates the file if it does not exist, but not its
 * folder. Only its owner may read it.
 *
 * What a statement writes is on the disk when it returns (write-ahead log, `synchronous` full), so an acknowledged save
 * survives a crash or a power cut. Deleted pages are overwritten with zeros.
 *
 * @throws StorageError if the file or its folder cannot be written, if the file is damaged, empty or not the portal's,
 * or if a newer version of the portal wrote it.
 */
export function openDatabase(file: string, options: DatabaseOptions & { report(line: string): void }): Database {
  requireUsable(file);
  if (!existsSync(file)) createDatabase(file, (database) => migrate(database, file));
  requireSound(file, reportHeader(file));
  // Checked before the permissions change, so that another program's file keeps them. Checked again later, as the log
  // may hold newer values.
  if (!existsSync(`${file}-wal`)) requireOurs(identityIn(file), file);
  for (const line of makePrivate(file)) options.report(line);
  const database = connect(file, options);
  try {
    requireOurs({ id: numberOf(database, 'application_id'), version: numberOf(database, 'user_version') }, file);
    requireSound(file, reportDamage(database, file));
    prepareConnection(database);
    migrate(database, file);
    // From here on SQLite never waits for a lock, as that would stop the whole process: see `retryWhileLocked`.
    database.prepare('pragma busy_timeout = 0').all([]);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function prepareConnection(database: Database): void {
  for (const setting of [
    'busy_timeout = 5000',
    'journal_mode = wal',
    'synchronous = full',
    'secure_delete = on',
    'temp_store = memory',
  ])
    database.prepare(`pragma ${setting}`).all([]);
}

function requireSound(file: string, problem: string | undefined): void {
  if (problem === undefined) return;
  throw new StorageError(
    `The database ${file} ${problem}. Nothing was changed. Restore your last backup, or use another file: --database FILE`,
  );
}

/** Older databases of ours have a version but no application id. */
function requireOurs({ id, version }: DatabaseIdentity, file: string): void {
  if (id === applicationId || (id === 0 && version > 0)) return;
  throw new StorageError(
    `The database ${file} was not written by the portal. Nothing was changed. Use another file: --database FILE`,
  );
}

function migrate(database: Database, file: string): void {
  database.transaction(() => {
    const taken = numberOf(database, 'user_version');
    if (taken > migrations.length) {
      throw new StorageError(
        `${file} was written by a newer version of the portal (${taken}; this one knows ${migrations.length}).`,
      );
    }
    for (const step of migrations.slice(taken)) database.script(step);
    database.script(`pragma user_version = ${migrations.length}`);
  });
}

function numberOf(database: Database, pragma: 'application_id' | 'user_version'): number {
  return Number(database.prepare(`pragma ${pragma}`).get([])?.[pragma]);
}
