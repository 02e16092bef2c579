import type { Attachment } from '@formwright/model';
import type { Database } from '../database/database.ts';
import type { Storage, StoredFile, TokenHash } from '../storage.ts';

interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly media_type: string;
  readonly bytes: Buffer;
}

/** The statements for files: see `Storage`. */
export function fileStatements(database: Database, now: () => Date): Pick<Storage, 'addFile' | 'filesOf' | 'readFile'> {
  const hasDraft = database.prepare(
    'select 1 from drafts where token_hash = ? and (kept_until is null or kept_until > ?)',
  );
  const insert = database.prepare(
    'insert into files (id, owner_hash, name, size, media_type, created_at) values (?, ?, ?, ?, ?, ?)',
  );
  const insertBytes = database.prepare('insert into file_bytes (id, bytes) values (?, ?)');
  const list = database.prepare(
    'select id, name, size, media_type from files where owner_hash = ? order by created_at, id',
  );
  const select = database.prepare(
    'select files.id, name, size, media_type, bytes from files join file_bytes on file_bytes.id = files.id where owner_hash = ? and files.id = ?',
  );
  const add = (draft: TokenHash, { id, name, size, mediaType, bytes }: StoredFile): boolean => {
    const at = now().toISOString();
    if (hasDraft.get([draft, at]) === undefined) return false;
    insert.run([id, draft, name, size, mediaType, at]);
    insertBytes.run([id, bytes]);
    return true;
  };
  return {
    addFile: (draft, file) => database.transaction(() => add(draft, file)),
    filesOf: (owner) => (list.all([owner]) as unknown as readonly FileRow[]).map(attachmentOf),
    readFile(owner, id) {
      const row = select.get([owner, id]) as FileRow | undefined;
      return row && { ...attachmentOf(row), bytes: Buffer.from(row.bytes) };
    },
  };
}

function attachmentOf({ id, name, size, media_type: mediaType }: FileRow): Attachment {
  return { id, name, size, mediaType };
}

/**
 * Returns a function that deletes those files of a draft that an earlier save named and this one does not. A file is
 * named if its random id appears anywhere in the draft, in an answer or in one that is kept aside. A file that was
 * never named may still be on its way into an answer, so it stays.
 */
export function deleteUnnamed(database: Database): (draft: TokenHash, body: string) => void {
  const name = database.prepare('update files set named = 1 where owner_hash = ? and instr(?, id) > 0');
  const remove = database.prepare('delete from files where owner_hash = ? and named = 1 and instr(?, id) = 0');
  return (draft, body) => {
    name.run([draft, body]);
    remove.run([draft, body]);
  };
}

/**
 * Returns a function that moves the files named in a submission's answers from the draft to the submission, and deletes
 * the draft's other files.
 */
export function takeFiles(database: Database): (draft: TokenHash, submission: TokenHash, answers: string) => void {
  const take = database.prepare('update files set owner_hash = ?, named = 1 where owner_hash = ? and instr(?, id) > 0');
  const remove = database.prepare('delete from files where owner_hash = ?');
  return (draft, submission, answers) => {
    take.run([submission, draft, answers]);
    remove.run([draft]);
  };
}
