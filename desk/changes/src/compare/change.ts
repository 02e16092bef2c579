import type { Path } from '@formwright/model';
import type { Witness } from '@formwright/reasoning';

/**
 * Who a change affects. `safe`: nobody. `care`: people with drafts, because some of their answers are kept aside, are
 * refused, or are no longer enough. `breaking`: readers of submissions, who may receive what the older version's
 * portable schema refuses, or no longer receive what they did. A new property is not breaking, because readers ignore
 * properties that they do not know.
 */
export type ChangeClass = 'safe' | 'care' | 'breaking';

/** The classes of change, the least serious first. */
export const changeClasses: readonly ChangeClass[] = ['safe', 'care', 'breaking'];

/** One difference between two versions of a form. */
export interface Change {
  /**
   * Where it is in the newer version, or, if it was removed, in the older. Empty: the form itself. Entries are written
   * as `*`.
   */
  readonly pointer: Path;
  /** Where it was, if it has moved. */
  readonly was?: Path;
  /** The kind of change, for programs: a kebab-case name. */
  readonly code: string;
  readonly class: ChangeClass;
  /** Whether drafts need care as well, where the class is `breaking`. */
  readonly drafts?: true;
  /** The change in a sentence. */
  readonly message: string;
  readonly suggestion?: string;
  /** Answers for which only the older, or only the newer, version's condition is true. */
  readonly shows?: { readonly before?: ShownAnswers; readonly after?: ShownAnswers };
}

/** Answers and facts, also in words: '‘Do you live alone?’ is no'. */
export interface ShownAnswers extends Witness {
  readonly words?: string;
}

/** Returns true if a class is at least as serious as another. */
export function isAtLeast(one: ChangeClass, other: ChangeClass): boolean {
  return changeClasses.indexOf(one) >= changeClasses.indexOf(other);
}
