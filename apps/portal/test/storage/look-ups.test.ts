import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/storage/database/database.ts';
import { draftStatements } from '../../src/storage/statements/draft-statements.ts';
import { expiryStatements } from '../../src/storage/statements/expiry-statements.ts';
import { fileStatements } from '../../src/storage/statements/file-statements.ts';
import { openDatabase } from '../../src/storage/database/open-database.ts';
import { logStatements } from '../../src/staff/log/log-statements.ts';
import { staffStatements } from '../../src/staff/staff-statements.ts';
import { workStatements } from '../../src/staff/work/work-statements.ts';
import { submissionStatements } from '../../src/storage/statements/submission-statements.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const folder = temporaryFolder('portal-look-ups-');
const now = (): Date => new Date('2026-11-22T10:00:00Z');
/** The text of each statement, when it is prepared and each time it runs. */
const prepared: string[] = [];
const ran: string[] = [];

let database: Database;
let storage: ReturnType<typeof draftStatements> &
  ReturnType<typeof submissionStatements> &
  ReturnType<typeof fileStatements> &
  ReturnType<typeof expiryStatements>;

beforeAll(() => {
  database = openDatabase(join(folder, 'portal.db'), { written: () => undefined, report: () => undefined });
  const watched: Database = {
    ...database,
    prepare(sql: string) {
      prepared.push(sql);
      const statement = database.prepare(sql);
      const note =
        <Given, Result>(work: (values: Given) => Result) =>
        (values: Given): Result => {
          ran.push(sql);
          return work(values);
        };
      return { run: note(statement.run), get: note(statement.get), all: note(statement.all) };
    },
  };
  for (const statements of [staffStatements, logStatements]) statements(watched);
  workStatements(watched, now);
  storage = {
    ...draftStatements(watched, now),
    ...submissionStatements(watched, now),
    ...fileStatements(watched, now),
    ...expiryStatements(watched, { read: () => ({ wall: now().getTime(), elapsed: 0 }), report: () => undefined }),
  };
});

afterAll(() => {
  database.close();
});

test('no statement scans a whole table: each uses an index', () => {
  expect(prepared.length).toBeGreaterThan(20);
  for (const sql of prepared) {
    const plan = database
      .prepare(`explain query plan ${sql}`)
      .all(Array.from(sql.matchAll(/\?/g), () => null) as never)
      .map(({ detail }) => String(detail));
    expect(
      plan.filter((line) => line.startsWith('SCAN') && line !== 'SCAN CONSTANT ROW'),
      sql,
    ).toEqual([]);
  }
});

test('an unknown link is looked up by its hash in three tables without bytes, and nothing is written', () => {
  ran.length = 0;
  expect([storage.readDraft('none'), storage.submissionOfDraft('none'), storage.reasonGone('none')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(ran.length).toBe(4);
  expect(ran.filter((sql) => !sql.startsWith('select'))).toEqual([]);
  expect(ran.filter((sql) => /file/.test(sql))).toEqual([]);
});

test('only downloading a file reads bytes', () => {
  expect(prepared.filter((sql) => /select.*bytes/.test(sql))).toHaveLength(1);
});
