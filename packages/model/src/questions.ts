import type { Path } from './answers.ts';
import type { Evaluation } from './evaluation.ts';
import type { Issue } from './issue.ts';
import type { PageNode } from './nodes.ts';

/** What is asked at once where a form asks one question at a time. */
export interface Question {
  /**
   * The field, repeat or section that is asked; the page itself where it asks nothing. Outside repeats, so that it is a
   * pointer as well.
   */
  readonly at: Path;
  /** What stands on its screen: notes that lead up to it, itself, and what follows from it. */
  readonly nodes: readonly Path[];
}

/** How a form is asked one question at a time. */
export interface Questions {
  /** Gives the questions of a visible page, in order; never none. */
  on(page: PageNode, evaluation: Evaluation): readonly [Question, ...Question[]];
  /**
   * Gives those issues of a page that bar Next on its question of that number, from 0. A broken rule waits until all
   * that it reads has been asked.
   */
  barring(
    number: number,
    questions: readonly Question[],
    of: { readonly issues: readonly Issue[]; readonly evaluation: Evaluation },
  ): readonly Issue[];
}
