import type { Facts } from '@formwright/model';
import type { PrefillRecord, SavedDraft } from '@formwright/session';

/** Words around the form in one language, which change with it. */
export interface Around {
  readonly skip: string;
  readonly home: { readonly text: string; readonly address: string };
  readonly printDraft: string;
  readonly deleteDraft: string;
  /** How long the draft is kept. */
  readonly keptUntil?: string;
  /** The link to the other language. */
  readonly other: { readonly language: string; readonly text: string };
}

/** What the server tells the browser's part about the form to fill in: JSON within the page. */
export interface PageData {
  /** The form's id. */
  readonly form: string;
  readonly facts: Facts;
  readonly record: PrefillRecord;
  /** The record's name, for the first save. */
  readonly recordName?: string;
  /** The draft to resume, and its public id. */
  readonly saved?: SavedDraft;
  readonly draft?: string;
  /** What this window calls itself when it saves, and which one saved the draft last. */
  readonly window: string;
  readonly savedBy?: string;
  /** How it is drawn. Absent: `portal`. */
  readonly profile?: 'govuk';
  readonly language: 'en' | 'cy';
  /** What stands around the form, by language; of a form that has both. */
  readonly around?: { readonly [language in 'en' | 'cy']: Around };
}
