import type { Facts } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';
import type { Language } from '../language.ts';
import type { Choices } from './choices.ts';

/** What to draw: as a PDF or, if it has the address of a style sheet, as an HTML page in UTF-8. */
export type Paper =
  /** A `PrintDocument`, as JSON. */
  ({ readonly document: string } | { readonly draft: DraftOnPaper }) & {
    readonly stylesheet?: string;
    /** What a person has chosen. Absent: nothing. */
    readonly choices?: Choices;
  };

/**
 * A draft whose document is made in the drawing process. Making the document of a large draft would hold up the server
 * noticeably.
 */
export interface DraftOnPaper {
  /**
   * URL of the form's folder `generated`, with a slash at the end. Logic cannot be sent to another process, so that
   * process loads the form again.
   */
  readonly generated: string;
  /**
   * Definition hash of the form that the server has loaded. If the folder now contains another one, nothing is drawn
   * and the result is `changed`.
   */
  readonly definitionHash?: string;
  readonly language: Language;
  readonly facts: Facts;
  /** Names of the record's sources. No other source is printed. */
  readonly sources: readonly string[];
  /** The draft as stored, for any version of the form. */
  readonly saved: SavedDraft;
}
