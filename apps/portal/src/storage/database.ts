import LibSql from 'libsql';
import { parametersIn, requireSqlValue, type SqlValue, type SqlValues } from './sql-value.ts';

/** A row by the names of its columns. */
export interface SqlRow {
  readonly [column: string]: SqlValue;
}

/** A prepared statement. Its values are checked before libSQL sees them: see `requireSqlValue`. */
export interface Statement<Sql extends string = string> {
  /** Runs it, and returns how many rows it has changed. */
  run(values: SqlValues<Sql>): number;
  /** Returns the first row. */
  get(values: SqlValues<Sql>): SqlRow | undefined;
  all(values: SqlValues<Sql>): readonly SqlRow[];
}

/** The one way to the database: no other module speaks to libSQL. */
export interface Database {
  /** @throws TypeError where the statement names or numbers its values. */
  prepare<const Sql extends string>(sql: Sql): Statement<Sql>;
  /** Runs statements that take no values, such as a step of a migration. */
  script(sql: string): void;
  /**
   * Does work in one transaction, which has the write lock from its first statement on: all of it is kept, or nothing.
   * Work that is asynchronous would outlive it.
   */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

/** Who wants to know what a connection does. */
export interface DatabaseOptions {
  /** Called with each statement that may have written, within its transaction. */
  written(): void;
}

/** Opens a connection to a file, which libSQL makes if it is not there. */
export function connect(file: string, { written }: DatabaseOptions = { written: () => undefined }): Database {
  const connection = new LibSql(file);
  return {
    prepare(sql) {
      const statement = prepare(connection, sql);
      return {
        ...statement,
        run(values) {
          written();
          return statement.run(values);
        },
      };
    },
    script(sql) {
      written();
      connection.exec(sql);
    },
    transaction: (work) => transact(connection, work),
    close: () => void connection.close(),
  };
}

function prepare<Sql extends string>(connection: LibSql.Database, sql: Sql): Statement<Sql> {
  const expected = parametersIn(sql);
  const statement = connection.prepare(sql);
  const checked = (values: readonly SqlValue[]): SqlValue[] => {
    if (values.length !== expected)
      throw new TypeError(`The statement takes ${expected} values, not ${values.length}: ${sql}`);
    return Array.from(values, (value) => {
      requireSqlValue(value);
      return value;
    });
  };
  // libSQL's `get` adds a column `_metadata` to the row, so the first of all rows is taken: ours look up by a key.
  const all = (values: readonly SqlValue[]): readonly SqlRow[] =>
    (statement.all(checked(values)) as LibSqlRow[]).map(rowOf);
  return { run: (values) => statement.run(checked(values)).changes, get: (values) => all(values)[0], all };
}

/** As `all` of libSQL has them: with bytes as an ArrayBuffer. */
interface LibSqlRow {
  readonly [column: string]: SqlValue | ArrayBuffer;
}

function rowOf(row: LibSqlRow): SqlRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof ArrayBuffer ? new Uint8Array(value) : value,
    ]),
  );
}

function transact<Result>(connection: LibSql.Database, work: () => Result): Result {
  connection.exec('begin immediate');
  try {
    const result = work();
    connection.exec('commit');
    return result;
  } catch (error) {
    // SQLite itself has rolled back where the disk is full; another rollback would hide that error.
    if (connection.inTransaction) connection.exec('rollback');
    throw error;
  }
}
