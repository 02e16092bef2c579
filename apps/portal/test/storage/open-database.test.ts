import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { connect } from '../../src/storage/database/database.ts';
import { migrations } from '../../src/storage/database/migrations.ts';
import { openDatabase } from '../../src/storage/database/open-database.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { StorageError } from '../../src/storage/database/storage-error.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const reported: string[] = [];
const options = { written: (): void => undefined, report: (line: string): void => void reported.push(line) };
const storageOptions = {
  now: (): Date => new Date('2026-11-22T10:00:00Z'),
  elapsed: (): number => 0,
  report: options.report,
};

let folder: string;
let file: string;

beforeEach(() => {
  reported.length = 0;
  folder = temporaryFolder('portal-open-');
  file = join(folder, 'portal.db');
});

/** A database with some drafts, closed. */
function filled(): void {
  const storage = openStorage(file, storageOptions);
  const saved = {
    form: 'c/f',
    version: '1.0.0',
    answers: { page: { text: 'x'.repeat(20_000) } },
    entries: {},
    page: 'page',
    ticked: [],
    prefilled: {},
  };
  for (let number = 0; number < 40; number++) storage.createDraft(`draft ${number}`, { form: 'c/f', saved });
  storage.close();
  for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

function overwrite(at: number, length: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0), 0, length, at);
  closeSync(handle);
}

test('a missing file is created as a database, complete from the first moment', () => {
  openDatabase(file, options).close();
  expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
  expect(reported).toEqual([]);
  openDatabase(file, options).close();
});

test.each([
  ['is empty', () => truncateSync(file, 0), 'is empty'],
  ['is all zeros', () => overwrite(0, statSync(file).size), 'does not start like a database'],
  ['has a zeroed first page', () => overwrite(0, 4096), 'does not start like a database'],
  ['has a zeroed page of its shape', () => overwrite(100, 3996), 'is damaged'],
  ['has twenty bad pages', () => overwrite(4096 * 5, 4096 * 20), 'is damaged'],
  ['lacks its second half', () => truncateSync(file, Math.floor(statSync(file).size / 2)), 'is damaged'],
  ['is a text', () => writeFileSync(file, 'Dear all,\n'), 'does not start like a database'],
])('one that %s is refused in one line that says what to do, and is not touched', (_what, harm, says) => {
  filled();
  harm();
  const before = readFileSync(file);
  const opened = (): void => openDatabase(file, options).close();
  expect(opened).toThrow(StorageError);
  expect(opened).toThrow(
    new RegExp(
      `^The database ${file} .*${says}[^\\n]*Nothing was changed\\. Restore your last backup, or use another file: --database FILE$`,
    ),
  );
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("another program's database is left alone", () => {
  for (const script of [
    'create table notes (text)',
    'pragma application_id = 7; create table drafts (a)',
    'pragma application_id = 7; pragma user_version = 4; create table drafts (a)',
  ]) {
    rmSync(file, { force: true });
    const other = connect(file);
    other.script(script);
    other.close();
    chmodSync(file, 0o640);
    expect(() => openDatabase(file, options)).toThrow('was not written by the portal');
    expect(statSync(file).mode & 0o777).toBe(0o640);
  }
});

test('if only the log is left, no new database replaces the missing one', () => {
  filled();
  rmSync(file);
  writeFileSync(`${file}-wal`, 'log');
  expect(() => openDatabase(file, options)).toThrow(/is missing, but its log .* is there/);
  expect(existsSync(file)).toBe(false);
});

test('a database of each former version is migrated with all its data', () => {
  for (let version = 1; version < migrations.length; version++) {
    rmSync(file, { force: true });
    const former = connect(file);
    for (const step of migrations.slice(0, version)) former.script(step);
    former.script(`pragma user_version = ${version}`);
    const saved = { form: 'c/f', version: '1.0.0', answers: {}, entries: {}, page: 'page', ticked: [], prefilled: {} };
    former
      .prepare(
        "insert into drafts (token_hash, form, record, body, created_at, updated_at) values ('draft', 'c/f', 'ann', ?, '', '')",
      )
      .run([JSON.stringify(saved)]);
    former
      .prepare(
        "insert into submissions (token_hash, draft_hash, form, version, reference, submitted_at, facts, answers) values ('sent', 'former', 'c/f', '1.0.0', 'AB-1', '', ?, ?)",
      )
      .run(['{"today":"2026-11-22"}', '{}']);
    if (version >= 5) {
      former.script(
        "insert into files (id, owner_hash, name, size, media_type, created_at) values ('file', 'draft', 'a.pdf', 3, 'application/pdf', '')",
      );
      former.prepare("insert into file_bytes (id, bytes) values ('file', ?)").run([Buffer.from('abc')]);
      former.script("insert into gone (token_hash) values ('old')");
    } else if (version >= 3) {
      former
        .prepare(
          "insert into files (id, owner_hash, name, size, media_type, bytes, created_at) values ('file', 'draft', 'a.pdf', 3, 'application/pdf', ?, '')",
        )
        .run([Buffer.from('abc')]);
      former.script("insert into expired values ('old')");
    }
    former.close();
    const storage = openStorage(file, storageOptions);
    expect(storage.readDraft('draft'), `from version ${version}`).toEqual({ form: 'c/f', record: 'ann', saved });
    expect(storage.submissionOfDraft('former')).toMatchObject({ reference: 'AB-1' });
    if (version >= 3)
      expect([
        storage.reasonGone('old'),
        Buffer.from(storage.readFile('draft', 'file')?.bytes ?? []).toString(),
      ]).toEqual(['expired', 'abc']);
    storage.close();
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  }
});

test('whatever the umask and the folder, only the owner can read the database and the files beside it', () => {
  const umask = process.umask(0);
  chmodSync(folder, 0o777);
  try {
    const storage = openStorage(file, storageOptions);
    storage.createDraft('draft', { form: 'c/f', saved: {} as never });
    expect(readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)])).toEqual([
      ['portal.db', '600'],
      ['portal.db-shm', '600'],
      ['portal.db-wal', '600'],
    ]);
    storage.close();
  } finally {
    process.umask(umask);
  }
});

test('files that others could read are made private, and this is reported', () => {
  filled();
  const copy = join(folder, 'copy.db');
  copyFileSync(file, copy);
  chmodSync(copy, 0o644);
  openDatabase(copy, options).close();
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(reported).toEqual([`${copy} could be read or written by others (644). Now only its owner can: 600.`]);
});

/** Works as somebody who does not own everything: permissions are no hindrance to root. */
function asAnybody(work: () => void): void {
  const root = process.getuid?.() === 0;
  if (root)
    for (const path of [folder, ...readdirSync(folder).map((name) => join(folder, name))])
      chownSync(path, 65_534, 65_534);
  if (root) process.seteuid?.(65_534);
  try {
    work();
  } finally {
    if (root) process.seteuid?.(0);
    chmodSync(folder, 0o700);
  }
}

const unwritable = 'cannot be written to by the account that runs the portal';

test.each([
  [
    'a file that can only be read',
    () => chmodSync(file, 0o400),
    () =>
      `The database ${file} ${unwritable}. Nothing was changed. Give it to this account (chown, and chmod 600), or use another file: --database FILE`,
  ],
  [
    'a log that can only be read',
    () => writeFileSync(`${file}-wal`, '', { mode: 0o400 }),
    () =>
      `The database ${file}-wal ${unwritable}. Nothing was changed. Give it to this account (chown, and chmod 600), or use another file: --database FILE`,
  ],
  [
    'a folder that can only be read',
    () => chmodSync(folder, 0o500),
    () =>
      `The database's folder ${folder} ${unwritable}, and the database keeps its log beside it. Nothing was changed. Give the folder to this account (chown, and chmod 700), or use another file: --database FILE`,
  ],
  [
    'an empty folder that can only be read',
    () => (rmSync(file), chmodSync(folder, 0o500)),
    () =>
      `The database's folder ${folder} ${unwritable}, and the database keeps its log beside it. Nothing was changed. Give the folder to this account (chown, and chmod 700), or use another file: --database FILE`,
  ],
])('%s is refused in one line that says what to do', (_what, restrict, says) => {
  filled();
  restrict();
  const before = readdirSync(folder);
  const modes = before.map((name) => statSync(join(folder, name)).mode);
  asAnybody(() => expect(() => openDatabase(file, options)).toThrow(new StorageError(says())));
  expect([readdirSync(folder), before.map((name) => statSync(join(folder, name)).mode), reported]).toEqual([
    before,
    modes,
    [],
  ]);
});

test('no folder is created for a database, because a typing error would start an empty one', () => {
  const missing = join(folder, 'dta');
  expect(() => openDatabase(join(missing, 'portal.db'), options)).toThrow(
    new StorageError(
      `The database's folder ${missing} does not exist. Nothing was created. Create the folder, or use another file: --database FILE`,
    ),
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder in place of the database, or a file in place of its folder, is reported as such', () => {
  expect(() => openDatabase(folder, options)).toThrow(
    new StorageError(`The database ${folder} is a folder. Use a file in it: --database ${folder}/portal.db`),
  );
  writeFileSync(file, '');
  expect(() => openDatabase(join(file, 'portal.db'), options)).toThrow(
    new StorageError(`The database's folder ${file} is a file. Use another file: --database FILE`),
  );
});
