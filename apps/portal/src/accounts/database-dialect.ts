import {
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Database } from '../storage/database/database.ts';
import { retryWhileLocked } from '../storage/database/retry-while-locked.ts';
import type { SqlValue } from '../storage/database/sql-value.ts';

/**
 * Lets Kysely, which better-auth uses, run its statements on the portal's own connection. The values are checked like
 * those of any other statement. There are no transactions: statements of other requests would be part of them.
 * `onFailure` is called with what a statement throws: better-auth keeps it to itself.
 */
export function databaseDialect(database: Database, onFailure: (error: unknown) => void): Dialect {
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) {
      return retryWhileLocked((): QueryResult<Row> => {
        const statement = database.prepare(sql);
        const values = parameters as readonly SqlValue[];
        if (/^\s*select\b|\breturning\b/i.test(sql)) return { rows: [...statement.all(values)] as Row[] };
        return { rows: [], numAffectedRows: BigInt(statement.run(values)) };
      }).catch((error: unknown) => {
        onFailure(error);
        throw error;
      });
    },
    streamQuery: () => refuse('streams'),
  };
  return {
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createDriver: () => ({
      init: async () => undefined,
      acquireConnection: async () => connection,
      releaseConnection: async () => undefined,
      destroy: async () => undefined,
      beginTransaction: async () => refuse('transactions'),
      commitTransaction: async () => refuse('transactions'),
      rollbackTransaction: async () => refuse('transactions'),
    }),
  };
}

function refuse(what: string): never {
  throw new Error(`Statements of the accounts have no ${what}`);
}
