import Database from 'libsql';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildForms } from './build-forms.ts';
import { openTestPortal, type TestPortal } from './open-test-portal.ts';

export interface SharedPortal extends Omit<TestPortal, 'close'> {
  /** The built sample forms. */
  readonly forms: string;
  /** Reads what stands in the database. */
  rows(sql: string): readonly Record<string, unknown>[];
}

/** Opens a portal over the sample forms for all tests of a file. None of them may make it fail. */
export function sharedPortal(): SharedPortal {
  let built: string;
  let portal: TestPortal;
  beforeAll(async () => {
    built = await buildForms();
    portal = await openTestPortal(built);
  });
  afterAll(async () => {
    expect(portal.reported).toEqual([]);
    await portal.close();
  });
  return {
    get forms() {
      return built;
    },
    get app() {
      return portal.app;
    },
    get database() {
      return portal.database;
    },
    get reported() {
      return portal.reported;
    },
    rows(sql) {
      const database = new Database(portal.database, { readonly: true });
      const found = database.prepare(sql).all([]) as Record<string, unknown>[];
      database.close();
      return found;
    },
  };
}
