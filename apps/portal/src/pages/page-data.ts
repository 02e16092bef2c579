import type { Facts } from '@formwright/model';
import type { PrefillRecord, SavedDraft } from '@formwright/session';

/** The words around the form in one language. They change with the form's language. */
export interface Around {
  readonly skip: string;
  readonly home: { readonly text: string; readonly address: string };
  /** The names of the council and its service, and the links to the pages about its forms, by their ids. */
  readonly council?: string;
  readonly service?: string;
  readonly about: { readonly [id: string]: { readonly text: string; readonly address: string } };
  /** The texts of the links to the pages of an account, by their ids. */
  readonly account: { readonly [id: string]: string };
  readonly printDraft: string;
  readonly chooseCopy: string;
  readonly carry: string;
  readonly deleteDraft: string;
  readonly signInToKeep: string;
  readonly keepInAccount: string;
  /** How long the draft is kept. */
  readonly keptUntil?: string;
  /** The link to the other language. */
  readonly other: { readonly language: string; readonly text: string };
}

/** What the server tells the client about the form, as JSON in the page. */
export interface PageData {
  /** The form's id. */
  readonly form: string;
  readonly facts: Facts;
  readonly record: PrefillRecord;
  /** Name of the record, for the first save. */
  readonly recordName?: string;
  /** The draft to resume, and its public id. */
  readonly saved?: SavedDraft;
  readonly draft?: string;
  /** The id that this window saves with, and the id of the window that saved the draft last. */
  readonly window: string;
  readonly savedBy?: string;
  /**
   * The form is one of an account: where it is sent, and what the button says. Nothing of it is saved. `draft` is the
   * public id of what the person was filling in, and goes on with once they are signed in. `step`: 'Step 1 of 2'. `proof`:
   * the browser has to show that it is not a robot's.
   */
  readonly account?: {
    readonly action: string;
    readonly submit: string;
    readonly step?: string;
    readonly proof?: true;
    readonly draft?: string;
  };
  /** The profile. Absent: `portal`. */
  readonly profile?: 'govuk';
  readonly language: 'en' | 'cy';
  /** The words around the form by language, if the form has both languages. */
  readonly around?: { readonly [language in 'en' | 'cy']: Around };
}
