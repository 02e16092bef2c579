import type { Condition } from '@formwright/generator';
import type { Draft, Facts, Path, Scalar } from '@formwright/model';

/**
 * Something that answers may bring about. In a repeat: in some entry. A path is the model's, with `*` for any entry:
 * `/support/domains/*\/need`.
 */
export type Goal =
  /** A page, section, field, repeat or note that is shown; or is not, in an entry that is there. */
  | { readonly visible: Path }
  | { readonly hidden: Path }
  /** A field or repeat that is shown and must be answered; or is shown and may be left out. */
  | { readonly mandatory: Path }
  | { readonly optional: Path }
  /** What is shown and can be changed; or cannot, for an `x-editable`. */
  | { readonly editable: Path }
  | { readonly locked: Path }
  /** A field that is shown and has an answer: any, or this one. A repeat: an entry. */
  | { readonly answered: Path; readonly value?: Scalar }
  /** An option that can be chosen; or cannot, while its field is shown. */
  | { readonly option: Path; readonly value: Scalar }
  | { readonly optionHidden: Path; readonly value: Scalar }
  /** A condition that holds, or does not, where a shown node stands. `at` absent: seen from the root. */
  | { readonly condition: Condition; readonly holds?: boolean; readonly at?: Path }
  /**
   * A rule, by its number in `Logic.rules`: what it stands on and a place to show it are visible; it is checked; and
   * kept or broken.
   */
  | { readonly rule: number; readonly is: 'shown' | 'checked' | 'kept' | 'broken' }
  /** No rule of severity `error` is broken, wherever it stands. */
  | { readonly rules: 'kept' }
  /** A field or repeat that is shown and has an answer with which nothing is wrong, as far as it goes by itself. */
  | { readonly answerable: Path }
  /** The row of a decision table that gives a shown field its value. */
  | { readonly row: number; readonly of: Path }
  /** No issue is left: nothing bars Submit. */
  | { readonly submittable: true }
  /** The same, whatever stops are shown. */
  | { readonly complete: 'but for stops' }
  /** A node that is shown nowhere. */
  | { readonly unseen: Path };

/** Answers that bring a goal about, confirmed by the form's generated code. */
export interface Witness {
  readonly draft: Draft;
  readonly facts: Facts;
}

/** A part of a definition. */
export interface Because {
  /** Of the node whose it is; of a repeat's entry with `/*`; empty for the form. */
  readonly path: Path;
  readonly part:
    | 'visible'
    | 'options'
    | 'calculated'
    | 'limits'
    | 'entries'
    | 'mandatory'
    | 'rule'
    | 'stop'
    | 'condition';
  /** Which rule, as numbered in `Logic.rules`. */
  readonly which?: number;
}

/** What can be said of a goal: answers; that there are none, with the parts at fault; or nothing. */
export type Outcome =
  | ({ readonly status: 'found' } & Witness)
  | { readonly status: 'impossible'; readonly because: readonly Because[] }
  | { readonly status: 'unknown' };
