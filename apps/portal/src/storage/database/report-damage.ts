import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Database } from './database.ts';

/** Files up to this size are checked as a whole. In a larger file, tables with large blobs are skipped. */
const wholeUpTo = 256 * 1024 * 1024;

const magic = 'SQLite format 3\u0000';

/**
 * Returns what is wrong with the first bytes of a database file, or undefined. An empty file is also wrong, although
 * SQLite would take it for a new database.
 */
export function reportHeader(file: string): string | undefined {
  if (statSync(file).size === 0) return 'is empty';
  return headerOf(file).toString('latin1', 0, magic.length) === magic
    ? undefined
    : 'is damaged: it does not start like a database';
}

/** Which program a database belongs to, and its version, as numbers that the program has written. */
export interface DatabaseIdentity {
  readonly id: number;
  readonly version: number;
}

/**
 * Reads the identity from the header of a database file, without opening it (SQLite file format, section 1.3). The log
 * may hold newer values.
 */
export function identityIn(file: string): DatabaseIdentity {
  const header = headerOf(file);
  return { version: header.readInt32BE(60), id: header.readInt32BE(68) };
}

function headerOf(file: string): Buffer {
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  readSync(handle, header, 0, header.length, 0);
  closeSync(handle);
  return header;
}

/**
 * Returns what is wrong inside a database (pages, rows, indexes), or undefined. Checking a gigabyte would take seconds,
 * so in large databases uploaded files are skipped.
 */
export function reportDamage(database: Database, file: string): string | undefined {
  try {
    const checks =
      statSync(file).size <= wholeUpTo
        ? ['pragma integrity_check(1)']
        : tablesWithoutBytes(database).map((table) => `pragma integrity_check(${table})`);
    const found = checks
      .flatMap((check) =>
        database
          .prepare(check)
          .all([])
          .map((row) => String(row['integrity_check'])),
      )
      .find((line) => line !== 'ok');
    return found === undefined ? undefined : `is damaged (${found.replace(/\s+/g, ' ').slice(0, 120)})`;
  } catch (error) {
    return `is damaged (${error instanceof Error ? error.message : 'it cannot be read'})`;
  }
}

function tablesWithoutBytes(database: Database): readonly string[] {
  const tables = database
    .prepare(
      "select name from sqlite_schema where type = 'table' and not exists (select 1 from pragma_table_info(sqlite_schema.name) where name = 'bytes')",
    )
    .all([]);
  return tables.map(({ name }) => String(name));
}
