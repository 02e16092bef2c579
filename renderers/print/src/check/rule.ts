import type { PdfFile } from './pdf-file.ts';

/** One thing that an accessible PDF must keep to. */
export interface Rule {
  /** Clause of ISO 14289-1 and number of the test, as veraPDF's PDF/UA-1 profile counts; a word where that has none. */
  readonly id: string;
  /** What must be so. */
  readonly says: string;
  /** Returns where it is not so, in words; nothing where all is well. */
  find(file: PdfFile): readonly string[];
}
