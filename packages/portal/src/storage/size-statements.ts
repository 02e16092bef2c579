import type { Database } from './database.ts';
import type { Storage } from './storage.ts';

/** The statements about how much is kept: see `Storage`. They read a page each, however large the database. */
export function sizeStatements(database: Database): Pick<Storage, 'bytesKept'> {
  const [size, all, free] = (['page_size', 'page_count', 'freelist_count'] as const).map((name) => {
    const statement = database.prepare(`pragma ${name}`);
    return (): number => Number(statement.get([])?.[name]);
  });
  return { bytesKept: () => (size?.() ?? 0) * ((all?.() ?? 0) - (free?.() ?? 0)) };
}
