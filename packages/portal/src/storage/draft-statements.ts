import type { SavedDraft } from '@formwright/session';
import type { Connection } from './open-database.ts';
import type { Storage } from './storage.ts';

interface DraftRow {
  readonly form: string;
  readonly record: string | null;
  readonly body: string;
}

/** The statements about drafts: see `Storage`. */
export function draftStatements(database: Connection, now: () => Date): Pick<Storage, 'createDraft' | 'updateDraft' | 'readDraft'> {
  const insert = database.prepare('insert into drafts (token_hash, form, record, body, created_at, updated_at) values (?, ?, ?, ?, ?, ?)');
  const update = database.prepare('update drafts set body = ?, updated_at = ? where token_hash = ?');
  const select = database.prepare('select form, record, body from drafts where token_hash = ?');
  return {
    createDraft(token, draft) {
      const at = now().toISOString();
      insert.run([token, draft.form, draft.record ?? null, JSON.stringify(draft.saved), at, at]);
    },
    updateDraft(token, saved) {
      return update.run([JSON.stringify(saved), now().toISOString(), token]).changes === 1;
    },
    readDraft(token) {
      const row = select.get([token]) as DraftRow | undefined;
      if (row === undefined) return undefined;
      const saved = JSON.parse(row.body) as SavedDraft;
      return row.record === null ? { form: row.form, saved } : { form: row.form, record: row.record, saved };
    },
  };
}
