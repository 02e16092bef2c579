import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../src/storage/database/database.ts';
import { insertMails } from '../../src/storage/statements/mail-statements.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const start = Date.parse('2026-11-22T10:00:00Z');
const clock = { wall: start, elapsed: 0 };
const reported: string[] = [];
const options = {
  now: (): Date => new Date(clock.wall),
  elapsed: (): number => clock.elapsed,
  report: (line: string): void => void reported.push(line),
};

let folder: string;
let storage: Storage;

beforeEach(() => {
  Object.assign(clock, { wall: start, elapsed: 0 });
  reported.length = 0;
  folder = temporaryFolder('portal-expiry-');
  storage = openStorage(join(folder, 'portal.db'), options);
});

afterEach(() => {
  storage.close();
});

/** Lets the portal run for a while, with a sweep every ten minutes. */
function run(time: number): void {
  for (let passed = 0; passed < time; passed += 10 * minute) {
    clock.wall += 10 * minute;
    clock.elapsed += 10 * minute;
    storage.expire();
  }
}

/** Ends the portal, lets time pass, and starts it again: the clock that only runs begins at nought. */
function restartAfter(time: number): void {
  storage.close();
  Object.assign(clock, { wall: clock.wall + time, elapsed: 0 });
  storage = openStorage(join(folder, 'portal.db'), options);
  storage.expire();
}

function keep(token: string, until: number): void {
  const saved = { form: 'c/f', version: '1.0.0', answers: {}, entries: {}, page: 'page', ticked: [], prefilled: {} };
  storage.createDraft(token, { form: 'c/f', saved, keptUntil: new Date(until).toISOString() });
}

/** What is in the tables, shown or not. */
function rows(table: 'drafts' | 'files' | 'file_bytes' | 'mails'): number {
  const database = connect(join(folder, 'portal.db'));
  const found = database.prepare(`select count(*) as n from ${table}`).get([]);
  database.close();
  return Number(found?.['n']);
}

test('a running portal deletes what has expired at the next sweep, and its link says so', () => {
  run(2 * day);
  keep('draft', clock.wall + hour);
  run(hour - 10 * minute);
  expect([rows('drafts'), storage.reasonGone('draft')]).toEqual([1, undefined]);
  run(10 * minute);
  expect([rows('drafts'), storage.reasonGone('draft')]).toEqual([0, 'expired']);
});

test('opening a link deletes nothing', () => {
  run(2 * day);
  keep('draft', clock.wall + hour);
  clock.wall += 2 * hour;
  expect([
    storage.readDraft('draft'),
    storage.reasonGone('draft'),
    storage.reasonGone('other'),
    rows('drafts'),
  ]).toEqual([undefined, 'expired', undefined, 1]);
});

test('a clock that jumps ahead hides what would have expired but deletes nothing, and everything is there when it is corrected', () => {
  run(2 * day);
  keep('draft', clock.wall + 30 * day);
  clock.wall += 365 * day;
  run(23 * hour);
  expect([storage.readDraft('draft'), rows('drafts')]).toEqual([undefined, 1]);
  clock.wall -= 365 * day;
  run(2 * day);
  expect([storage.readDraft('draft') === undefined, rows('drafts')]).toEqual([false, 1]);
});

test('a clock that is wrong when the portal starts also deletes nothing', () => {
  run(2 * day);
  keep('draft', clock.wall + 30 * day);
  restartAfter(365 * day);
  run(hour);
  clock.wall -= 365 * day;
  run(2 * day);
  expect(rows('drafts')).toBe(1);
});

test('after a month off, what has expired is deleted within about a day', () => {
  run(2 * day);
  keep('draft', clock.wall + 7 * day);
  restartAfter(30 * day);
  expect([storage.readDraft('draft'), rows('drafts')]).toEqual([undefined, 1]);
  run(day + hour);
  expect([rows('drafts'), storage.reasonGone('draft')]).toEqual([0, 'expired']);
});

test('a portal that is restarted every few hours deletes late only by the time that it was off', () => {
  run(2 * day);
  keep('draft', clock.wall + 3 * day);
  for (let time = 0; time < 20; time++) {
    run(4 * hour);
    restartAfter(minute);
  }
  expect(rows('drafts')).toBe(0);
});

test('clocks that are constantly adjusted by seconds are trusted', () => {
  keep('draft', clock.wall + day);
  for (let time = 0; time < 12; time++) {
    run(3 * hour);
    clock.wall += time % 2 === 0 ? 5_000 : -5_000;
  }
  expect(rows('drafts')).toBe(0);
});

test('a file that no draft has named is deleted after a day, with its bytes', () => {
  run(2 * day);
  keep('draft', clock.wall + 300 * day);
  storage.addFile('draft', {
    id: 'stray',
    name: 'a.pdf',
    size: 1,
    mediaType: 'application/pdf',
    bytes: Buffer.from('a'),
  });
  run(day - 10 * minute);
  expect([rows('files'), rows('file_bytes')]).toEqual([1, 1]);
  run(20 * minute);
  expect([rows('files'), rows('file_bytes')]).toEqual([0, 0]);
});

test('a mail that nobody has sent for four days is deleted, and the operator is told how many were', () => {
  const queue = (...addresses: readonly string[]): void => {
    const database = connect(join(folder, 'portal.db'));
    insertMails(
      database,
      options.now,
    )(addresses.map((to) => ({ to, from: 'Anytown Council', subject: 'We have your form', text: 'FORM-1' })));
    database.close();
  };
  run(2 * day);
  queue('ann@example.org', 'bob@example.org');
  run(day);
  queue('cem@example.org');
  run(3 * day - 10 * minute);
  expect([rows('mails'), reported]).toEqual([3, []]);
  run(10 * minute);
  expect([rows('mails'), storage.waitingMails(9).map(({ to }) => to)]).toEqual([1, ['cem@example.org']]);
  run(day);
  expect(reported).toEqual([
    'mail: 2 mails were deleted unsent, because they had been due for more than 4 days.',
    'mail: 1 mail was deleted unsent, because it had been due for more than 4 days.',
  ]);
});
