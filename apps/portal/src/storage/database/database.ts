import LibSql from 'libsql';
import { parametersIn, requireSqlValue, type SqlValue, type SqlValues } from './sql-value.ts';

/** A row, by column name. */
export interface SqlRow {
  readonly [column: string]: SqlValue;
}

/** A prepared statement. Its values are checked before they reach libSQL: see `requireSqlValue`. */
export interface Statement<Sql extends string = string> {
  /** Runs the statement, and returns the number of changed rows. */
  run(values: SqlValues<Sql>): number;
  /** Returns the first row. */
  get(values: SqlValues<Sql>): SqlRow | undefined;
  all(values: SqlValues<Sql>): readonly SqlRow[];
}

/** The only access to the database. No other module uses libSQL. */
export interface Database {
  /** @throws TypeError if the statement uses named or numbered parameters. */
  prepare<const Sql extends string>(sql: Sql): Statement<Sql>;
  /** Runs statements without parameters, such as a step of a migration. */
  script(sql: string): void;
  /**
   * Runs work in one transaction, which holds the write lock from the start. Either all changes are kept or none. The
   * work must not be asynchronous, because it would outlive the transaction.
   */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

/** Options for a connection. */
export interface DatabaseOptions {
  /** Called before each statement that may write. */
  written(): void;
}

const writes = /^\s*(?:insert|update|delete)\b/i;

/** Opens a connection to a file, which libSQL creates if it does not exist. */
export function connect(file: string, { written }: DatabaseOptions = { written: () => undefined }): Database {
  const connection = new LibSql(file);
  return {
    prepare(sql) {
      const statement = prepare(connection, sql);
      // A statement with `returning` is read with `get` or `all`, although it writes.
      const noted = writes.test(sql) ? written : (): void => undefined;
      return {
        run(values) {
          written();
          return statement.run(values);
        },
        get(values) {
          noted();
          return statement.get(values);
        },
        all(values) {
          noted();
          return statement.all(values);
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
  // libSQL's `get` adds a column `_metadata` to the row, so `get` takes the first of all rows. Our queries look up by
  // key.
  const read = (values: readonly SqlValue[]): readonly SqlRow[] =>
    (statement.all(checked(values)) as LibSqlRow[]).map(rowOf);
  // A statement with `returning` that finds the database locked stays begun in libSQL until it is collected, and no
  // transaction could be committed until then. So it takes the lock first.
  const all = (values: readonly SqlValue[]): readonly SqlRow[] =>
    writes.test(sql) && !connection.inTransaction ? transact(connection, () => read(values)) : read(values);
  return { run: (values) => statement.run(checked(values)).changes, get: (values) => all(values)[0], all };
}

/** A row as libSQL's `all` returns it, with bytes as an ArrayBuffer. */
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
    // On a full disk SQLite has already rolled back, and another rollback would hide that error.
    if (connection.inTransaction) connection.exec('rollback');
    throw error;
  }
}
