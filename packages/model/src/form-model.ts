import type { PageNode } from './nodes.ts';
import type { RichText } from './rich-text.ts';

/** The compiled form as data: what a renderer draws. Frozen. Any text may hold words in curly brackets, see `words`. */
export interface FormModel {
  /** `council/form`. */
  readonly id: string;
  readonly title: string;
  /** Of the definition, as its author counts. */
  readonly version: string;
  readonly owner: string;
  /** BCP 47 tag of the texts. */
  readonly language: 'en' | 'cy';
  /**
   * Texts of a Welsh model that are English, as nobody has translated them. Of rich texts each block says so itself.
   */
  readonly untranslated?: readonly string[];
  readonly minutesToComplete?: number;
  /** What percent counts. */
  readonly progress: 'mandatory' | 'fields' | 'pages';
  /** How much is on the screen at once. Absent: one page. */
  readonly paging?: 'question' | 'single';
  /** Pattern of a submission's reference: each `X` becomes a random upper-case letter or digit, the rest stays. */
  readonly reference: string;
  /** How long answers are kept. Absent: as long as the host keeps them. */
  readonly retention?: Retention;
  /** Words in curly brackets that texts use, with the definition's own values; the host's settings override them. */
  readonly words: { readonly [name: string]: string };
  /** What the page after submission says, below the reference. */
  readonly confirmation?: RichText;
  /**
   * What staff call the teams that submissions go to, by the names that a `Route` has. Absent without `x-form.routing`.
   */
  readonly teams?: { readonly [name: string]: string };
  readonly pages: readonly PageNode[];
  /** Messages of rules and prompts, which issues and prompts name by number. */
  readonly texts: readonly string[];
}

/** Days that answers are kept, whole and 1 at least; absent = as long as the host keeps them. */
export interface Retention {
  /** After the last save. */
  readonly draftDays?: number;
  readonly submissionDays?: number;
}
