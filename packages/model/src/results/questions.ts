import type { Path } from '../form/answers.ts';
import type { Evaluation } from './evaluation.ts';
import type { Issue } from './issue.ts';
import type { PageNode } from '../form/nodes.ts';

/** One question, in a form that asks one question at a time. */
export interface Question {
  /**
   * The field, repeat or section that is asked, or the page itself if it asks nothing. It is never inside a repeat, so
   * the path is also a pointer.
   */
  readonly at: Path;
  /** The nodes on its screen: the notes that lead up to it, the question itself, and what follows from it. */
  readonly nodes: readonly Path[];
}

/** Functions for a form that asks one question at a time. */
export interface Questions {
  /** Returns the questions on a visible page, in order. There is always at least one. */
  on(page: PageNode, evaluation: Evaluation): readonly [Question, ...Question[]];
  /**
   * Returns the issues of a page that stop a person from going on from one of its questions. `number` counts from 0. A
   * broken rule is held back until everything that it reads has been asked.
   */
  barring(
    number: number,
    questions: readonly Question[],
    of: { readonly issues: readonly Issue[]; readonly evaluation: Evaluation },
  ): readonly Issue[];
}
