import type { Pointer } from '@formwright/model';
import type { PrintCell, PrintDrawing } from '../document/print-document.ts';
import type { OnDemand } from '../interaction/on-demand.ts';
import type { State } from '../state/state.ts';

/** What a person checks before they submit: the visible pages with their answers. */
export interface ReviewView {
  readonly pages: readonly ReviewPage[];
}

/** One page of the form. */
export interface ReviewPage extends Sourced {
  readonly pointer: Pointer;
  readonly title: string;
  readonly blocks: readonly ReviewBlock[];
}

/** Where all answers of a page or block came from, if it is the same place. */
interface Sourced {
  readonly source?: string;
}

/** A block of a page, an entry or a section. */
export type ReviewBlock =
  | ReviewAnswers
  | ReviewGroup
  | PrintDrawing
  | { readonly kind: 'nothing'; readonly text: string };

/** Questions and their answers. */
export interface ReviewAnswers extends Sourced {
  readonly kind: 'answers';
  readonly rows: readonly ReviewRow[];
}

/** A section, a repeat, or one of its entries. */
export interface ReviewGroup extends Sourced {
  readonly kind: 'group';
  readonly title: string;
  /** Whether it is one of several alike, which is drawn as a card. */
  readonly card: boolean;
  /** The link to a repeat, whose entries this person may change. */
  readonly change: ReviewLink | undefined;
  readonly blocks: readonly ReviewBlock[];
}

/** A question and its answer. */
export interface ReviewRow extends Pick<PrintCell, 'kind' | 'texts' | 'source'> {
  readonly pointer: Pointer;
  readonly label: string;
  /** The link to the question, if this person may change the answer and nothing is wrong with it. */
  readonly change: ReviewLink | undefined;
  /** What is wrong with the answer, as a link to the question, in place of `change`. */
  readonly problem: string | undefined;
}

/** A link to what it changes, for `Session.follow`. */
export interface ReviewLink {
  readonly pointer: Pointer;
  /** What a screen reader says after 'Change', because many links on the screen say that: 'Name (Need 1)'. */
  readonly about: string;
}

/** The code that makes the review, fetched when a person opens it. */
export type ReviewCode = Pick<OnDemand<(state: State) => ReviewView>, 'code' | 'fetch'>;
