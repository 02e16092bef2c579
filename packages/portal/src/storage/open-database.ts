import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { migrations } from './migrations.ts';
import { StorageError } from './storage-error.ts';

/** A libSQL connection. Statements take their values as an array: a Buffer alone would be taken for named values, and end the process. */
export type Connection = Database.Database;

/**
 * Opens the database file, made with its folder where it is not there yet, and brings its shape up to date.
 *
 * What a statement has written is on the disk when it returns (write-ahead log, `synchronous` full), so an acknowledged
 * save outlives the process, and a power cut. Deleted answers are overwritten with zeros.
 *
 * @throws StorageError where the file was written by a newer version of the portal.
 */
export function openDatabase(file: string): Connection {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new Database(file);
  database.pragma('busy_timeout = 5000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  migrate(database, file);
  return database;
}

function migrate(database: Connection, file: string): void {
  database
    .transaction(() => {
      const taken = versionOf(database);
      if (taken > migrations.length) {
        throw new StorageError(`${file} was written by a newer version of the portal (${taken}; this one knows ${migrations.length}).`);
      }
      for (const step of migrations.slice(taken)) database.exec(step);
      database.pragma(`user_version = ${migrations.length}`);
    })
    .immediate();
}

function versionOf(database: Connection): number {
  return (database.prepare('pragma user_version').get([]) as { user_version: number }).user_version;
}
