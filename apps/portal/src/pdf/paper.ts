import type { Facts } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';
import type { Language } from '../language.ts';

/** What is drawn: as a PDF or, where a style sheet's address is given, as a page of HTML in UTF-8. */
export type Paper =
  /** A `PrintDocument`, as JSON. */
  ({ readonly document: string } | { readonly draft: DraftOnPaper }) & { readonly stylesheet?: string };

/**
 * A draft whose document the process makes by itself, as the answers of a large one would hold up the server for longer
 * than a visitor notices.
 */
export interface DraftOnPaper {
  /**
   * Address of the form's folder `generated`, with a slash at its end: logic cannot be sent to another process, so it
   * loads the form again.
   */
  readonly generated: string;
  /** Of the form that the server has. Where the folder holds another by now, nothing is drawn: `changed`. */
  readonly definitionHash?: string;
  readonly language: Language;
  readonly facts: Facts;
  /** Name of the record's source: only this is vouched for. */
  readonly source?: string;
  /** As stored, in whatever version of the form. */
  readonly saved: SavedDraft;
}
