import type { IsoDate, Path } from './answers.ts';
import type { PageNode } from './nodes.ts';
import type { RichText } from './rich-text.ts';

/**
 * The compiled form as data, for a renderer to draw. Frozen. Any text may contain words in curly brackets: see `words`.
 */
export interface FormModel {
  /** `council/form`. */
  readonly id: string;
  readonly title: string;
  /** The definition's version, as its author numbers it. */
  readonly version: string;
  /** The days of its versions, and of the last review. Absent without `x-form.history`. */
  readonly history?: FormHistory;
  readonly owner: string;
  /** Language of the texts, as a BCP 47 tag. */
  readonly language: 'en' | 'cy';
  /**
   * Texts of a Welsh model that are still in English because they have not been translated. In rich text each block
   * states its own language.
   */
  readonly untranslated?: readonly string[];
  readonly minutesToComplete?: number;
  /** What the percentage counts. */
  readonly progress: 'mandatory' | 'fields' | 'pages';
  /** How much is on the screen at a time. Absent: one page. */
  readonly paging?: 'question' | 'single';
  /** What Save shows besides that the answers are saved. Absent: nothing. */
  readonly saveShows?: 'missing';
  /** Absent: before they submit, people check all their answers, if the form has more than one screen. */
  readonly review?: false;
  /** What paper says first. Absent without `x-form.paper`. */
  readonly paper?: PaperFields;
  /** Pattern of a submission's reference: each `X` becomes a random capital letter or digit, and the rest stays. */
  readonly reference: string;
  /** How long answers are kept. Absent: as long as the host keeps them. */
  readonly retention?: Retention;
  /** Words in curly brackets that texts use, with the definition's own values; the host's settings override them. */
  readonly words: { readonly [name: string]: string };
  /** Text on the confirmation page, below the reference. */
  readonly confirmation?: RichText;
  /**
   * What staff call the teams that submissions go to, by the names used in `Route`. Absent without `x-form.routing`.
   */
  readonly teams?: { readonly [name: string]: string };
  readonly pages: readonly PageNode[];
  /** Messages of rules and prompts. Issues and prompts refer to them by index. */
  readonly texts: readonly string[];
}

/** The fields that paper shows first. None of them is in an entry. */
export interface PaperFields {
  /** The parts of the name of the person whom the form is about. */
  readonly name: readonly Path[];
  /** What else says who it is. */
  readonly about: readonly Path[];
  /** The answers that decide what happens. */
  readonly summary: readonly Path[];
}

/** How a form became what it is. */
export interface FormHistory {
  /** The newest, which is that of the form's version, first. */
  readonly changes: readonly FormVersion[];
  /** The day on which the whole form was last reviewed. */
  readonly reviewedOn?: IsoDate;
}

/** A version of a form, and the day from which it was one. */
export interface FormVersion {
  readonly version: string;
  readonly on: IsoDate;
}

/** What changed in a version. The form's `receiver.js` has it, not its model: people who fill in the form need no notes. */
export interface FormChange extends FormVersion {
  /** What changed, in a sentence for the council's staff. It is not translated. */
  readonly note: string;
}

/** How many days answers are kept: whole numbers, 1 or more. Absent = as long as the host keeps them. */
export interface Retention {
  readonly draftDays?: number;
  /** From when the days of a draft are counted. Absent: from the last save. */
  readonly draftDaysFrom?: 'lastSave' | 'firstSave';
  readonly submissionDays?: number;
}
