import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Database } from './database.ts';

/** Up to this size the whole file is checked. Of a larger one, all tables but those of bytes. */
const wholeUpTo = 256 * 1024 * 1024;

const magic = 'SQLite format 3\u0000';

/**
 * Returns what is wrong with a database file's first bytes: SQLite takes an empty file for a new database. Undefined:
 * nothing.
 */
export function reportHeader(file: string): string | undefined {
  if (statSync(file).size === 0) return 'is empty';
  return headerOf(file).toString('latin1', 0, magic.length) === magic
    ? undefined
    : 'is damaged: it does not start like a database';
}

/** Whose a database is, and of which version: numbers that the program which made it has written. */
export interface DatabaseIdentity {
  readonly id: number;
  readonly version: number;
}

/**
 * Returns what a database file's own header says of that, without opening it: SQLite file format, section 1.3. What is
 * still in its log counts for more.
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
 * Returns what is wrong inside a database: pages, rows, indexes. Undefined: nothing. A gigabyte in one file would take
 * seconds, so there the files that people sent are passed over.
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
