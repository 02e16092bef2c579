import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '../../src/storage/database/migrations.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import type { Storage, SubmissionCopy, SubmitRequest } from '../../src/storage/storage.ts';
import { StorageError } from '../../src/storage/database/storage-error.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const options = {
  now: (): Date => new Date('2026-11-22T10:00:00Z'),
  elapsed: (): number => 0,
  report: (): void => undefined,
};
const saved = {
  form: 'c/f',
  version: '1.0.0',
  answers: { page: { name: 'Ŵyn\ud800\u0000' } },
  entries: {},
  page: 'page',
  ticked: [],
  prefilled: {},
};
const draft = { form: 'c/f', saved };
const submission = {
  form: 'c/f',
  version: '1.0.0',
  submittedAt: '2026-11-22T10:00:00.000Z',
  facts: { today: '2026-11-22' },
  answers: { page: { name: 'Ŵyn' } },
  route: { to: 'duty', copies: ['urgent'] },
};
const copies = (reference: string): readonly SubmissionCopy[] => [
  {
    language: 'en',
    title: 'Form',
    owner: 'Council',
    document: `{"reference":"${reference}"}`,
    definitionHash: 'abc',
    confirmation: [{ kind: 'paragraph', content: ['Thank you'] }],
  },
];

let folder: string;
let file: string;
let storage: Storage;

beforeEach(() => {
  folder = temporaryFolder('portal-storage-');
  file = join(folder, 'portal.db');
  storage = openStorage(file, options);
});

afterEach(() => {
  storage.close();
});

function request(change: Partial<SubmitRequest> = {}): SubmitRequest {
  return { draft: 'draft', token: 'token', submission, copies, mails: () => [], newReference: () => 'AB-1', ...change };
}

test('a draft comes back as it was stored, whatever characters it contains, even after the storage was closed', () => {
  storage.createDraft('draft', draft);
  storage.createDraft('other', { ...draft, record: 'ann' });
  storage.close();
  storage = openStorage(file, options);
  expect(storage.readDraft('draft')).toEqual(draft);
  expect(storage.readDraft('other')).toEqual({ ...draft, record: 'ann' });
});

test('a draft that does not exist is neither read nor updated', () => {
  expect(storage.readDraft('none')).toBeUndefined();
  expect(storage.updateDraft('none', { saved })).toBe(false);
});

test('after an update, the draft is the updated one', () => {
  storage.createDraft('draft', draft);
  expect(storage.updateDraft('draft', { saved: { ...saved, page: 'second' } })).toBe(true);
  expect(storage.readDraft('draft')?.saved.page).toBe('second');
});

test('a submission replaces its draft', () => {
  storage.createDraft('draft', draft);
  expect(storage.submit(request())).toEqual({ ...submission, reference: 'AB-1' });
  expect(storage.readDraft('draft')).toBeUndefined();
  expect(storage.readSubmission('token')).toEqual({ ...submission, reference: 'AB-1' });
  expect(storage.submissionOfDraft('draft')).toEqual({ ...submission, reference: 'AB-1' });
});

test('a submission has copies, if possible in the requested language, and the first stored PDF of each', () => {
  storage.createDraft('draft', draft);
  storage.submit(request());
  const [copy] = copies('AB-1');
  expect(storage.readCopy('token', 'en')).toEqual({ ...copy, failures: 0 });
  expect(storage.readCopy('token', 'cy')).toEqual({ ...copy, failures: 0 });
  expect(storage.copyLanguages('token')).toEqual(['en']);
  expect(storage.readCopy('other', 'en')).toBeUndefined();
  storage.addCopies('token', [{ language: 'en', title: 'Another', owner: 'Council', document: '{}' }]);
  expect(storage.readCopy('token', 'en')?.title).toBe('Form');

  expect(storage.copiesWithoutPdf(9)).toEqual([{ submission: 'token', language: 'en' }]);
  storage.notePdfFailure('token', 'en');
  expect(storage.readCopy('token', 'en')).toMatchObject({ failures: 1, failedAt: '2026-11-22T10:00:00.000Z' });
  const pdf = { bytes: new Uint8Array([1, 2, 3]), hash: 'first' };
  expect(storage.keepPdf('token', 'en', pdf)).toEqual(pdf);
  expect(storage.keepPdf('token', 'en', { bytes: new Uint8Array([4]), hash: 'second' })).toEqual(pdf);
  expect(storage.keepPdf('gone', 'en', pdf)).toBeUndefined();
  expect(storage.copiesWithoutPdf(9)).toEqual([]);
});

test('a draft that is submitted twice is one submission with one reference', () => {
  storage.createDraft('draft', draft);
  storage.submit(request());
  expect(storage.submit(request({ newReference: () => 'AB-2' }))?.reference).toBe('AB-1');
});

test('a deleted draft is gone with its files, but its token is remembered', () => {
  storage.createDraft('draft', draft);
  storage.addFile('draft', {
    id: 'file',
    name: 'letter.pdf',
    size: 3,
    mediaType: 'application/pdf',
    bytes: Buffer.from('abc'),
  });
  expect(storage.deleteDraft('draft')).toBe(true);
  expect([storage.readDraft('draft'), storage.readFile('draft', 'file'), storage.reasonGone('draft')]).toEqual([
    undefined,
    undefined,
    'deleted',
  ]);
  expect(storage.deleteDraft('draft')).toBe(false);
  expect(storage.reasonGone('none')).toBeUndefined();
});

test('nothing is submitted without a draft', () => {
  expect(storage.submit(request())).toBeUndefined();
  expect(storage.readSubmission('token')).toBeUndefined();
});

test('if a reference is taken, another is drawn', () => {
  storage.createDraft('draft', draft);
  storage.createDraft('second', draft);
  storage.submit(request());
  const references = ['AB-1', 'AB-1', 'AB-2'];
  const second = storage.submit(
    request({ draft: 'second', token: 'token 2', newReference: () => references.shift() as string }),
  );
  expect(second?.reference).toBe('AB-2');
});

test('if every reference is taken, the draft stays and nothing is submitted', () => {
  storage.createDraft('draft', draft);
  storage.createDraft('second', draft);
  storage.submit(request());
  expect(() => storage.submit(request({ draft: 'second', token: 'token 2' }))).toThrow(StorageError);
  expect(storage.readDraft('second')).toEqual(draft);
  expect(storage.readSubmission('token 2')).toBeUndefined();
});

test('the database has a write-ahead log and the latest schema', () => {
  const database = new Database(file);
  expect(database.prepare('pragma journal_mode').get([])).toMatchObject({ journal_mode: 'wal' });
  expect(database.prepare('pragma user_version').get([])).toMatchObject({ user_version: migrations.length });
  database.close();
});

test('a database of a newer portal is left alone', () => {
  storage.close();
  const database = new Database(file);
  database.pragma(`user_version = ${migrations.length + 1}`);
  database.close();
  expect(() => openStorage(file, options)).toThrow(/newer version/);
  const again = new Database(file);
  again.pragma(`user_version = ${migrations.length}`);
  again.close();
  storage = openStorage(file, options);
});
