import type { Tables } from './tables.ts';
import { withTable } from './rows.ts';
import { openTo, reopen, unfinished } from './open-entries.ts';
import { storedDraft } from './stored-draft.ts';
import { createTableActions } from './table-actions.ts';
import { withEditor } from './with-editor.ts';

/** Everything about tables of entries. */
export const tables: Tables = {
  reopen,
  storedDraft,
  withTable,
  withEditor,
  unfinished,
  openTo,
  createTableActions,
};
