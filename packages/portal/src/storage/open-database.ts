import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect, type Database } from './database.ts';
import { migrations } from './migrations.ts';
import { StorageError } from './storage-error.ts';

/**
 * Opens the database file, made with its folder where it is not there yet, and brings its shape up to date.
 *
 * What a statement has written is on the disk when it returns (write-ahead log, `synchronous` full), so an acknowledged
 * save outlives the process, and a power cut. Deleted answers are overwritten with zeros.
 *
 * @throws StorageError where the file was written by a newer version of the portal.
 */
export function openDatabase(file: string): Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = connect(file);
  database.prepare('pragma busy_timeout = 5000').all([]);
  database.prepare('pragma journal_mode = WAL').all([]);
  database.prepare('pragma synchronous = FULL').all([]);
  database.prepare('pragma secure_delete = ON').all([]);
  migrate(database, file);
  return database;
}

function migrate(database: Database, file: string): void {
  database.transaction(() => {
    const taken = versionOf(database);
    if (taken > migrations.length) {
      throw new StorageError(`${file} was written by a newer version of the portal (${taken}; this one knows ${migrations.length}).`);
    }
    for (const step of migrations.slice(taken)) database.script(step);
    database.script(`pragma user_version = ${migrations.length}`);
  });
}

function versionOf(database: Database): number {
  return Number(database.prepare('pragma user_version').get([])?.['user_version']);
}
