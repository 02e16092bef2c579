import type { SavedDraft } from '@formwright/session';
import { deleteUnnamed } from './file-statements.ts';
import type { Database } from '../database/database.ts';
import type { Storage, StoredDraft, TokenHash } from '../storage.ts';

interface DraftRow {
  readonly form: string;
  readonly record: string | null;
  readonly continued: string | null;
  readonly body: string;
  readonly kept_until: string | null;
  readonly saved_by: string | null;
}

/** The statements for drafts: see `Storage`. */
export function draftStatements(
  database: Database,
  now: () => Date,
): Pick<Storage, 'createDraft' | 'updateDraft' | 'readDraft' | 'deleteDraft' | 'moveDraft'> {
  const insert = database.prepare(
    'insert into drafts (token_hash, form, record, continued, body, created_at, updated_at, kept_until, saved_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const update = database.prepare(
    'update drafts set body = ?, updated_at = ?, kept_until = ?, saved_by = ? where token_hash = ? and (kept_until is null or kept_until > ?)',
  );
  const remember = database.prepare('insert or ignore into gone (token_hash, why) values (?, ?)');
  const removeFiles = database.prepare('delete from files where owner_hash = ?');
  const remove = database.prepare('delete from drafts where token_hash = ?');
  const inTime = 'token_hash = ? and (kept_until is null or kept_until > ?)';
  const move = database.prepare(`update drafts set token_hash = ? where ${inTime}`);
  const moveFiles = database.prepare('update files set owner_hash = ? where owner_hash = ?');
  const select = database.prepare(
    'select form, record, continued, body, kept_until, saved_by from drafts where token_hash = ? and (kept_until is null or kept_until > ?)',
  );
  const settleFiles = deleteUnnamed(database);
  const updateAll = (
    token: TokenHash,
    { saved, savedBy, keptUntil }: Pick<StoredDraft, 'saved' | 'savedBy' | 'keptUntil'>,
  ): boolean => {
    const body = JSON.stringify(saved);
    const at = now().toISOString();
    if (update.run([body, at, keptUntil ?? null, savedBy ?? null, token, at]) !== 1) return false;
    settleFiles(token, body);
    return true;
  };
  return {
    createDraft(token, { form, record, continued, saved, savedBy, keptUntil }) {
      const at = now().toISOString();
      insert.run([
        token,
        form,
        record ?? null,
        continued ? JSON.stringify(continued) : null,
        JSON.stringify(saved),
        at,
        at,
        keptUntil ?? null,
        savedBy ?? null,
      ]);
    },
    updateDraft: (token, draft) => database.transaction(() => updateAll(token, draft)),
    deleteDraft: (token) =>
      database.transaction(() => {
        if (remove.run([token]) !== 1) return false;
        removeFiles.run([token]);
        remember.run([token, 'deleted']);
        return true;
      }),
    moveDraft: (from, to) =>
      database.transaction(() => {
        if (move.run([to, from, now().toISOString()]) !== 1) return false;
        moveFiles.run([to, from]);
        remember.run([from, 'moved']);
        return true;
      }),
    readDraft(token) {
      const row = select.get([token, now().toISOString()]) as DraftRow | undefined;
      if (row === undefined) return undefined;
      const { form, record, continued, body, kept_until: keptUntil, saved_by: savedBy } = row;
      return {
        form,
        saved: JSON.parse(body) as SavedDraft,
        ...(record !== null && { record }),
        ...(continued !== null && { continued: JSON.parse(continued) as NonNullable<StoredDraft['continued']> }),
        ...(savedBy !== null && { savedBy }),
        ...(keptUntil !== null && { keptUntil }),
      };
    },
  };
}
