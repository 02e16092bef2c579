import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, type Database } from '../../src/storage/database/database.ts';
import type { SqlValue } from '../../src/storage/database/sql-value.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

let folder: string;
let database: Database;

beforeEach(() => {
  folder = temporaryFolder('portal-database-');
  database = connect(join(folder, 'test.db'));
  database.script('create table notes (id integer primary key, text any) strict');
});

afterEach(() => {
  database.close();
});

test('whatever values a statement gets, the process survives, and stored values come back unchanged', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('../helpers/try-values.js', import.meta.url)), join(folder, 'tried.db')],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  expect([status, stderr]).toEqual([0, '']);
  const { kept, refused } = JSON.parse(stdout) as { kept: number; refused: number };
  expect(kept).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(1000);
});

test.each([
  true,
  undefined,
  NaN,
  Infinity,
  1.5,
  2 ** 53,
  10n,
  'a\u0000b',
  'half \ud83d',
  {},
  ['x'],
  new Date(0),
  new ArrayBuffer(2),
  Symbol('s'),
])('%s is refused before libSQL sees it, and not quoted', (value) => {
  const insert = database.prepare('insert into notes (text) values (?)');
  expect(() => insert.run([value as SqlValue])).toThrow(
    /^A statement takes text, whole numbers, bytes and null, not [a-z0-9 +U]+$/i,
  );
  expect(database.prepare('select * from notes').all([])).toEqual([]);
});

test('too few and too many values are refused, also by the compiler', () => {
  const insert = database.prepare('insert into notes (id, text) values (?, ?)');
  // @ts-expect-error -- one value for two question marks
  expect(() => insert.run([1])).toThrow('takes 2 values, not 1');
  // @ts-expect-error -- three values for two question marks
  expect(() => insert.run([1, 'a', 'b'])).toThrow('takes 2 values, not 3');
  expect(insert.run([1, 'a'])).toBe(1);
});

test('a question mark in quotes or in a comment is not a parameter', () => {
  const select: string = 'select \'who?\' as q, "text" from notes where id = ? -- why?';
  database.prepare('insert into notes (id, text) values (?, ?)').run([1, 'a']);
  expect(database.prepare(select).get([1])).toEqual({ q: 'who?', text: 'a' });
});

test.each(['select ?1', 'select :name', 'select @name', 'select $name'])(
  '%s is not prepared: values stand in order',
  (sql) => {
    expect(() => database.prepare(sql)).toThrow('with plain question marks');
  },
);

test('a row has exactly the selected columns', () => {
  expect(database.prepare('select 1 as one where ? = 1').get([1])).toEqual({ one: 1 });
  expect(database.prepare('select 1 as one where ? = 1').get([0])).toBeUndefined();
});

test('work that fails is rolled back, and its error is thrown', () => {
  const insert = database.prepare('insert into notes (id, text) values (?, ?)');
  expect(() =>
    database.transaction(() => {
      insert.run([1, 'a']);
      throw new RangeError('half way');
    }),
  ).toThrow(RangeError);
  expect(database.transaction(() => insert.run([1, 'b']))).toBe(1);
  expect(database.prepare('select text from notes').all([])).toEqual([{ text: 'b' }]);
});
