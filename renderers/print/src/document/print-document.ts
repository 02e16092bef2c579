/** The version that `printDocument` makes. `readPrintDocument` reads it and all that were before it. */
export const printVersion = 1;

/**
 * A form on paper, in words only: what both the HTML and the PDF are drawn from, so that they cannot differ. It is
 * plain JSON, so that a host can keep it beside a submission and draw it when the form has long changed. All texts are
 * plain: no markup, and no control character but the line feed.
 */
export interface PrintDocument {
  /** Of this shape, not of the form. */
  readonly version: typeof printVersion;
  readonly title: string;
  /** The council that asks. */
  readonly owner: string;
  /** BCP 47 tag of the form's own texts. */
  readonly language: string;
  /** Texts of a form in Welsh that are English still. Of notes each part says so itself. */
  readonly untranslated: readonly string[];
  readonly wording: PrintWording;
  readonly status: 'submitted' | 'not finished';
  /** Of a submission. */
  readonly reference?: string;
  /** When it was submitted (ISO 8601 date and time), or the date of today for a form that is not finished. */
  readonly at: string;
  /** Reference, dates and version: the lines below the title. Labels are the renderer's words. */
  readonly particulars: readonly PrintAnswer[];
  readonly pages: readonly PrintPage[];
}

/** The renderer's own words that stand around the form's, and their language. */
export interface PrintWording {
  /** BCP 47 tag. */
  readonly language: string;
  /** Before the reference, at the foot of each sheet. */
  readonly reference: string;
  readonly notFinished: string;
  readonly notFinishedHelp: string;
  /** Said before a warning. */
  readonly warningPrefix: string;
  /** Of a sheet, with its number and their count in curly brackets: 'Page {number} of {of}'. */
  readonly sheet: string;
}

/** Where a prefilled value comes from and when, said once for all that share it: of a page, a block, or one answer. */
interface Sourced {
  readonly source?: string;
}

/** One page of the form: not of the paper. */
export interface PrintPage extends Sourced {
  readonly title: string;
  readonly blocks: readonly PrintBlock[];
}

/** What stands on a page of the document, below its heading. */
export type PrintBlock =
  | PrintAnswers
  | PrintGroup
  | PrintTable
  | PrintNote
  /** Words of the renderer in place of entries. */
  | { readonly kind: 'nothing'; readonly text: string };

/** Labels and answers. */
export interface PrintAnswers extends Sourced {
  readonly kind: 'answers';
  readonly answers: readonly PrintAnswer[];
}

/** A section, an entry, or a repeat drawn entry by entry. */
export interface PrintGroup extends Sourced {
  readonly kind: 'group';
  readonly title: string;
  readonly blocks: readonly PrintBlock[];
}

/** What the person was told. */
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
  /** Where it is another than the document's. */
  readonly language?: 'en';
};

/** A repeat with one row for each entry. */
export interface PrintTable extends Sourced {
  readonly kind: 'table';
  readonly title: string;
  /** Heads of the columns. The first one names the entries. */
  readonly columns: readonly string[];
  readonly rows: readonly PrintRow[];
}

/** One row of a table: one entry of a repeat. */
export interface PrintRow {
  /** The entry's number, the row's head. */
  readonly head: string;
  /** One for each column but the first. */
  readonly cells: readonly PrintCell[];
}

/**
 * One answer: `text`, or `list` for several chosen options; `none`, in the renderer's words, where there is no answer.
 */
export interface PrintCell extends Sourced {
  readonly kind: 'text' | 'list' | 'none';
  /** One text, or the items of the list. */
  readonly texts: readonly string[];
}

/** A question and how its answer reads. */
export interface PrintAnswer extends PrintCell {
  readonly label: string;
}
