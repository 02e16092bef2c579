import type { Pointer } from '@formwright/model';

/** The version that `printDocument` makes. `readPrintDocument` reads this and all earlier versions. */
export const printVersion = 1;

/**
 * A form on paper, as text only. Both the HTML and the PDF are drawn from it, so that they cannot differ. It is plain
 * JSON, so that a host can store it with a submission and draw it long after the form has changed. All texts are plain:
 * no markup, and no control characters other than line feeds.
 */
export interface PrintDocument {
  /** The version of this format, not of the form. */
  readonly version: typeof printVersion;
  readonly title: string;
  /** The council that owns the form. */
  readonly owner: string;
  /** Language of the form's own texts, as a BCP 47 tag. */
  readonly language: string;
  /** Texts of a Welsh form that are still in English. In notes each part states its own language. */
  readonly untranslated: readonly string[];
  readonly wording: PrintWording;
  readonly status: 'submitted' | 'not finished';
  /** The submission's reference. */
  readonly reference?: string;
  /** When it was submitted (ISO 8601 date and time), or today's date for an unfinished form. */
  readonly at: string;
  /** The lines below the title: reference, dates and version. Their labels are the renderer's own words. */
  readonly particulars: readonly PrintAnswer[];
  /** Whom it is about, in one line for every sheet, if the form says how and it is answered. */
  readonly about?: string;
  /** Whom it is about, and the answers that decide what happens, if the form says which these are. */
  readonly summary?: PrintPart;
  readonly pages: readonly PrintPage[];
  /** The questions that were not answered, by page, if a submission has any. */
  readonly unanswered?: PrintPart;
}

/** A part of the document that is not a page of the form. Its title is the renderer's own words. */
export interface PrintPart {
  readonly title: string;
  readonly answers: readonly PrintAnswer[];
}

/** The renderer's own words around the form's, and their language. */
export interface PrintWording {
  /** BCP 47 tag. */
  readonly language: string;
  /** Label of the reference at the foot of each sheet. */
  readonly reference: string;
  readonly notFinished: string;
  readonly notFinishedHelp: string;
  /** Text before a warning. */
  readonly warningPrefix: string;
  /** Number of a sheet, with `{number}` and `{of}` in place of the numbers: 'Page {number} of {of}'. */
  readonly sheet: string;
}

/** Where prefilled values came from and when, stated once for all that share it, for a page, a block or one answer. */
interface Sourced {
  readonly source?: string;
}

/** A part that knows where it is in the form: only while the form is filled in. A document for paper says it nowhere. */
export interface Placed {
  readonly at?: Pointer;
}

/** One page of the form, not of the paper. */
export interface PrintPage extends Sourced, Placed {
  /** Its name in the form. Absent in documents of earlier releases. */
  readonly name?: string;
  readonly title: string;
  readonly blocks: readonly PrintBlock[];
}

/** A block on a page of the document, below its heading. */
export type PrintBlock =
  | PrintAnswers
  | PrintGroup
  | PrintTable
  | PrintNote
  | PrintDrawing
  /** The renderer's words in place of entries. */
  | { readonly kind: 'nothing'; readonly text: string };

/** Labels and answers. */
export interface PrintAnswers extends Sourced {
  readonly kind: 'answers';
  readonly answers: readonly PrintAnswer[];
}

/** A section, an entry, or a repeat drawn entry by entry. Entries and repeats have places. */
export interface PrintGroup extends Sourced, Placed {
  readonly kind: 'group';
  readonly title: string;
  readonly blocks: readonly PrintBlock[];
}

/** A drawing in which the chosen options are marked. The answer above it says the same in words. */
export interface PrintDrawing {
  readonly kind: 'drawing';
  readonly width: number;
  readonly height: number;
  /** What is drawn, each as SVG's path data. */
  readonly regions: readonly { readonly path: string; readonly marked: boolean }[];
  /** The words in it, each with the middle of its base line. */
  readonly words: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

/** A note that the person was shown. */
export interface PrintNote {
  readonly kind: 'note';
  readonly style: 'inset' | 'warning';
  readonly parts: readonly PrintNotePart[];
}

/** A paragraph, heading or list of a note. */
export type PrintNotePart = (
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
) & {
  /** Present if it is not the document's language. */
  readonly language?: 'en';
};

/** A repeat with one row for each entry, or a section of rows of which the same is asked. */
export interface PrintTable extends Sourced, Placed {
  readonly kind: 'table';
  readonly title: string;
  /** Column headings. The first one names the entries or rows. */
  readonly columns: readonly string[];
  readonly rows: readonly PrintRow[];
}

/** One row of a table: one entry of a repeat, or one row of a section. */
export interface PrintRow {
  /** The entry's number or the row's title, which is the row heading. */
  readonly head: string;
  /** One cell for each column except the first. */
  readonly cells: readonly PrintCell[];
}

/**
 * One answer: `text`, or `list` for several chosen options. `none`: there is no answer, and the text is the renderer's.
 */
export interface PrintCell extends Sourced, Placed {
  readonly kind: 'text' | 'list' | 'none';
  /** One text, or the items of the list. */
  readonly texts: readonly string[];
}

/** A question and its answer. */
export interface PrintAnswer extends PrintCell {
  readonly label: string;
}
