import type { Database } from '../database/database.ts';
import type { Storage } from '../storage.ts';

/**
 * The statements about the database itself: see `Storage`. Each reads or writes one page, however large the database
 * is.
 */
export function databaseStatements(database: Database): Pick<Storage, 'bytesKept' | 'writeProbe'> {
  const [size, all, free] = (['page_size', 'page_count', 'freelist_count'] as const).map((name) => {
    const statement = database.prepare(`pragma ${name}`);
    return (): number => Number(statement.get([])?.[name]);
  });
  const version = database.prepare('pragma user_version');
  return {
    bytesKept: () => (size?.() ?? 0) * ((all?.() ?? 0) - (free?.() ?? 0)),
    writeProbe: () => database.script(`pragma user_version = ${Number(version.get([])?.['user_version'])}`),
  };
}
