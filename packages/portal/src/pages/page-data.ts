import type { Facts } from '@formwright/model';
import type { PrefillRecord, SavedDraft } from '@formwright/session';

/** What the server tells the browser's part about the form to fill in: JSON within the page. */
export interface PageData {
  /** The form's id. */
  readonly form: string;
  readonly facts: Facts;
  readonly record: PrefillRecord;
  /** The record's name, for the first save. */
  readonly recordName?: string;
  /** The draft to resume, and its token. */
  readonly saved?: SavedDraft;
  readonly draft?: string;
  /** How it is drawn. Absent: `portal`. */
  readonly profile?: 'govuk';
}
