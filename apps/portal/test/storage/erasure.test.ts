import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, type Database } from '../../src/storage/database/database.ts';
import { openDatabase } from '../../src/storage/database/open-database.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const day = 24 * 60 * 60 * 1000;
const clock = { wall: Date.parse('2026-11-22T10:00:00Z'), elapsed: 0 };
const reported: string[] = [];
const options = {
  now: (): Date => new Date(clock.wall),
  elapsed: (): number => clock.elapsed,
  report: (line: string): void => void reported.push(line),
};

let folder: string;
let file: string;
let storage: Storage;

beforeEach(() => {
  Object.assign(clock, { wall: Date.parse('2026-11-22T10:00:00Z'), elapsed: 0 });
  reported.length = 0;
  folder = temporaryFolder('portal-erasure-');
  file = join(folder, 'portal.db');
  storage = openStorage(file, options);
});

afterEach(() => {
  storage.close();
});

/** What all files of a folder hold, whatever they are called. */
function bytesIn(place: string): string {
  return readdirSync(place)
    .map((name) => readFileSync(join(place, name)).toString('latin1'))
    .join('\n');
}

function saved(answer: string): { readonly saved: never } {
  return {
    saved: {
      form: 'c/f',
      version: '1.0.0',
      answers: { page: { name: answer } },
      entries: {},
      page: 'page',
      ticked: [],
      prefilled: {},
    } as never,
  };
}

const create = (token: string, answer: string, more: object = {}): void =>
  storage.createDraft(token, { form: 'c/f', record: `record of ${token}`, ...saved(answer), ...more });
const attach = (token: string, id: string): boolean =>
  storage.addFile(token, {
    id,
    name: `${id} name.pdf`,
    size: 9,
    mediaType: 'application/pdf',
    bytes: Buffer.from(`${id} bytes ${'x'.repeat(9000)} end of ${id}`),
  });

/** A submission that ends in a day, with what was kept of how it looked. */
function submitPastItsTime(): void {
  create('over draft', 'answer past its time');
  storage.submit({
    draft: 'over draft',
    token: 'over',
    submission: {
      form: 'c/f',
      version: '1.0.0',
      submittedAt: '',
      facts: { today: '2026-11-22' },
      answers: {},
      keptUntil: '2026-11-23T10:00:00Z',
    },
    copies: () =>
      (['en', 'cy'] as const).map((language) => ({
        language,
        title: 'archived title',
        owner: 'archived owner',
        document: `archived document ${'x'.repeat(9000)} end of archived document`,
      })),
    mails: () => [],
    newReference: () => 'AB-2',
    person: { name: 'person past their time', words: ['keyed'] },
  });
  storage.work.addNote('over', { id: 'note', council: 'c', staff: 'ann', note: 'note past its time' });
  storage.keepPdf('over', 'en', { bytes: Buffer.from(`printed ${'x'.repeat(9000)} end of printed`), hash: 'abc' });
  expect(storage.readPdf('over', 'en')?.hash).toBe('abc');
}

test('nothing that was overwritten, removed, deleted, submitted or expired is left in any file', async () => {
  create('saved', 'former answer');
  create('removed', 'answer that is removed');
  create('sent', 'hidden answer');
  create('ended', 'answer past its time', { keptUntil: '2026-11-23T10:00:00Z' });
  for (const token of ['saved', 'removed', 'sent', 'ended']) attach(token, `file-of-${token}`);
  storage.updateDraft('saved', saved('here is file-of-saved'));
  storage.submit({
    draft: 'sent',
    token: 'submission',
    submission: { form: 'c/f', version: '1.0.0', submittedAt: '', facts: { today: '2026-11-22' }, answers: {} },
    copies: () => [],
    mails: () => [{ to: 'posted to', from: 'posted from', subject: 'posted subject', text: 'posted text' }],
    newReference: () => 'AB-1',
  });
  const mail = storage.claimMail(60);
  expect(mail?.to).toBe('posted to');
  expect(storage.claimMail(60)).toBeUndefined();
  storage.removeMail(mail?.id ?? '');
  submitPastItsTime();
  storage.updateDraft('saved', saved('kept answer'));
  storage.deleteDraft('removed');
  Object.assign(clock, { wall: clock.wall + 2 * day, elapsed: 2 * day });
  storage.expire();
  await expect
    .poll(
      () =>
        /former answer|here is|is removed|hidden answer|past its time|file-of|archived|printed|posted|their time|record of (removed|sent|ended)/.exec(
          bytesIn(folder),
        )?.[0],
    )
    .toBeUndefined();
  expect(bytesIn(folder)).toContain('kept answer');
  expect(storage.reasonGone('ended')).toBe('expired');
  expect([storage.readCopy('over', 'en'), storage.readPdf('over', 'en'), storage.copiesWithoutPdf(9)]).toEqual([
    undefined,
    undefined,
    [],
  ]);
});

test('many changes share one emptying of the log', async () => {
  // The fourth number in the log counts how often SQLite has restarted it.
  const emptied = (): number => readFileSync(`${file}-wal`).readUInt32BE(12);
  const isEmpty = async (): Promise<void> => expect.poll(() => readFileSync(`${file}-wal`).length).toBe(0);
  create('draft', 'first');
  const before = emptied();
  for (let time = 0; time < 50; time++) storage.updateDraft('draft', saved(`answer ${time}`));
  expect(emptied()).toBe(before);
  await isEmpty();
  storage.updateDraft('draft', saved('last'));
  expect(emptied()).toBe(before + 1);
});

test('what another program is reading is erased when it stops, and saves continue in the meantime', async () => {
  create('draft', 'former answer');
  const reader = connect(file);
  reader.script('begin');
  reader.prepare('select count(*) from drafts').all([]);
  storage.updateDraft('draft', saved('newer answer'));
  storage.updateDraft('draft', saved('newest answer'));
  reader.script('commit');
  reader.close();
  await expect.poll(() => /former answer|newer answer/.exec(bytesIn(folder))?.[0]).toBeUndefined();
  expect(reported).toEqual([]);
});

test('a portal that was killed erases when it starts again', () => {
  create('draft', 'former answer');
  storage.updateDraft('draft', saved('kept answer'));
  // A kill leaves the files as they are at this moment.
  const left = temporaryFolder('portal-killed-');
  for (const name of ['portal.db', 'portal.db-wal']) copyFileSync(join(folder, name), join(left, name));
  expect(bytesIn(left)).toContain('former answer');
  const again = openStorage(join(left, 'portal.db'), options);
  expect(bytesIn(left)).not.toContain('former answer');
  expect(again.readDraft('draft')).toMatchObject(saved('kept answer'));
  again.close();
});

/** A small generator of numbers, the same at each run. */
function numbers(seed: number): (below: number) => number {
  const state = { seed };
  return (below) => {
    state.seed = (Math.imul(state.seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((state.seed / 2 ** 32) * below);
  };
}

/** Adds, changes and deletes rows at random, and gives those of the texts that went and can still be found. */
function leftBehind(database: Database, place: string, seed: number): readonly string[] {
  const next = numbers(seed);
  const [insert, update, remove] = [
    database.prepare(
      "insert into drafts (token_hash, form, created_at, updated_at, body) values (?, 'c/f', '', '', ?)",
    ),
    database.prepare('update drafts set body = ? where token_hash = ?'),
    database.prepare('delete from drafts where token_hash = ?'),
  ] as const;
  const texts = new Map<string, string>();
  const gone: string[] = [];
  const body = (text: string): string => Array.from({ length: 1 + next(30) }, () => text).join(' ');
  database.transaction(() => {
    for (let step = 0; step < 400; step++) {
      const kind = next(10);
      const token = [...texts.keys()][next(texts.size)] ?? '';
      const [fresh, text] = [
        `${next(2 ** 32)}`.padStart(64, 'a'),
        `MARK${next(2 ** 32).toString(36)}${step.toString(36)}END`,
      ];
      if (kind < 4 || token === '') insert.run([fresh, body(text)]);
      else if (kind < 8) update.run([body(text), token]);
      else remove.run([token]);
      if (kind >= 4 && token !== '') gone.push(texts.get(token) ?? '');
      if (kind < 4 || token === '') texts.set(fresh, text);
      else if (kind < 8) texts.set(token, text);
      else texts.delete(token);
    }
  });
  database.prepare('pragma wal_checkpoint(truncate)').all([]);
  const bytes = bytesIn(place);
  database.script('delete from drafts');
  return gone.filter((text) => bytes.includes(text));
}

test('the pad prevents copies of short rows in the gaps of pages', () => {
  const seeds = Array.from({ length: 12 }, (_, seed) => seed);
  const place = temporaryFolder('portal-gaps-');
  const padded = openDatabase(join(place, 'padded.db'), { written: () => undefined, report: () => undefined });
  expect(seeds.flatMap((seed) => leftBehind(padded, place, seed))).toEqual([]);
  const bare = connect(join(place, 'bare.db'));
  for (const setting of ['journal_mode = wal', 'secure_delete = on']) bare.prepare(`pragma ${setting}`).all([]);
  bare.script(
    'create table drafts (token_hash text primary key, form text, created_at text, updated_at text, body text not null) strict',
  );
  expect(seeds.flatMap((seed) => leftBehind(bare, place, seed)).length).toBeGreaterThan(0);
  for (const database of [padded, bare]) database.close();
});

test('in every table, personal data comes after a pad as long as a page', () => {
  const database = connect(file);
  const before = new Set([
    'token_hash',
    'draft_hash',
    'owner_hash',
    'id',
    'form',
    'version',
    'reference',
    'media_type',
    'submitted_at',
    'created_at',
    'updated_at',
    'kept_until',
    'saved_by',
    'why',
    'confirmed',
    'size',
    'named',
    'row',
    'submission_hash',
    'language',
    'definition_hash',
    'failures',
    'failed_at',
    'due_at',
    'made_at',
    'sha256',
    // Of accounts: hashes, ids, times and numbers. Addresses of clients and browsers are not stored.
    'emailVerified',
    'twoFactorEnabled',
    'createdAt',
    'updatedAt',
    'expiresAt',
    'userId',
    'token',
    'ipAddress',
    'userAgent',
    'accountId',
    'providerId',
    'accessToken',
    'refreshToken',
    'idToken',
    'accessTokenExpiresAt',
    'refreshTokenExpiresAt',
    'scope',
    'identifier',
    'value',
    'secret',
    'backupCodes',
    'verified',
    'failedVerificationCount',
    'lockedUntil',
    'purpose',
    'ends_at',
    'bound',
    'what',
    'used',
    'person',
    'reminded',
    // Of a council’s staff: ids, times, and addresses of their pages.
    'council',
    'staff',
    'back',
    'team',
    'copy',
    'state',
    'holder',
    'written_at',
    'act',
    'number',
    'at',
    'seal',
    // Keyed hashes: see `NameIndex`.
    'word',
    'used_at',
  ]);
  expect(database.prepare('pragma page_size').get([])).toEqual({ page_size: 4096 });
  for (const { name } of database
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .all([])) {
    const columns = database.prepare(`pragma table_info(${String(name)})`).all([]);
    const unpadded = columns
      .slice(0, columns.findIndex((column) => column['name'] === 'pad') >>> 0)
      .map((column) => String(column['name']));
    expect(
      unpadded.filter((column) => !before.has(column)),
      String(name),
    ).toEqual([]);
  }
  database.close();
});
