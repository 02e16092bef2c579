import type { Path } from '@formwright/model';
import type { Witness } from '@formwright/reasoning';

/**
 * Whom a change concerns. `safe`: nobody. `care`: people with drafts, some of whose answers move to the side, are
 * refused, or no longer suffice. `breaking`: readers of submissions, who may get what the former version's portable
 * schema refuses, or no longer get what they had. A property that is new is not breaking: a reader passes over what it
 * does not know.
 */
export type ChangeClass = 'safe' | 'care' | 'breaking';

/** From the least to the most. */
export const changeClasses: readonly ChangeClass[] = ['safe', 'care', 'breaking'];

/** One difference between two versions of a form. */
export interface Change {
  /**
   * Where it is in the newer version; of what is gone, where it was in the older. Empty: the form itself. Entries as
   * `*`.
   */
  readonly pointer: Path;
  /** Where it was, if that was elsewhere. */
  readonly was?: Path;
  /** What sort of change, for programs: a kebab-case name. */
  readonly code: string;
  readonly class: ChangeClass;
  /** Whether drafts need care as well, where the class is `breaking`. */
  readonly drafts?: true;
  /** In a sentence. */
  readonly message: string;
  readonly suggestion?: string;
  /** Answers for which the older or the newer version's condition holds and the other's does not. */
  readonly shows?: { readonly before?: ShownAnswers; readonly after?: ShownAnswers };
}

/** Answers and facts, in words as well: '‘Do you live alone?’ is no'. */
export interface ShownAnswers extends Witness {
  readonly words?: string;
}

/** Tells whether a class is at least another. */
export function isAtLeast(one: ChangeClass, other: ChangeClass): boolean {
  return changeClasses.indexOf(one) >= changeClasses.indexOf(other);
}
