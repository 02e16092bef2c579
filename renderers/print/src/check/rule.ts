import type { PdfFile } from './pdf-file.ts';

/** A rule for accessible PDFs. */
export interface Rule {
  /**
   * Clause of ISO 14289-1 and test number in veraPDF's PDF/UA-1 profile, or a word for a rule that is not in the
   * profile.
   */
  readonly id: string;
  /** What the rule requires. */
  readonly says: string;
  /** Returns the places that violate the rule, in words. Empty if there are none. */
  find(file: PdfFile): readonly string[];
}
