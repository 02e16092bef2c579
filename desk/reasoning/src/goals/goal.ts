import type { Condition } from '@formwright/generator';
import type { Draft, Facts, Path, Scalar } from '@formwright/model';

/**
 * Something that answers may reach. In a repeat, it means in at least one entry. Paths are those of the model, with `*`
 * for any entry: `/support/domains/*\/need`.
 */
export type Goal =
  /** A page, section, field, repeat or note that is shown; or is hidden, in an entry that exists. */
  | { readonly visible: Path }
  | { readonly hidden: Path }
  /** A field or repeat that is shown and mandatory; or is shown and optional. */
  | { readonly mandatory: Path }
  | { readonly optional: Path }
  /** A node that is shown and can be changed; or cannot be changed, because of an `x-editable`. */
  | { readonly editable: Path }
  | { readonly locked: Path }
  /** A field that is shown and has an answer: any, or this one. A repeat that has an entry. */
  | { readonly answered: Path; readonly value?: Scalar }
  /** An option that can be chosen; or cannot be chosen, while its field is shown. */
  | { readonly option: Path; readonly value: Scalar }
  | { readonly optionHidden: Path; readonly value: Scalar }
  /** A condition that is true, or false, at a visible node. `at` absent: at the root. */
  | { readonly condition: Condition; readonly holds?: boolean; readonly at?: Path }
  /**
   * A rule, by its number in `Logic.rules`. `shown`: the node that it is on and a node to show it at are visible.
   * `checked`: its `when` is also true. `kept`, `broken`: it is checked, and satisfied or not.
   */
  | { readonly rule: number; readonly is: 'shown' | 'checked' | 'kept' | 'broken' }
  /** No rule of severity `error` is broken. */
  | { readonly rules: 'kept' }
  /** A field or repeat that is shown and has an answer that is valid on its own. */
  | { readonly answerable: Path }
  /** The row of a decision table that decides the value of a visible field. */
  | { readonly row: number; readonly of: Path }
  /** There are no issues: the form can be submitted. */
  | { readonly submittable: true }
  /** The same, apart from stops. */
  | { readonly complete: 'but for stops' }
  /** A node that is not shown in any entry. */
  | { readonly unseen: Path };

/** Answers that reach a goal, confirmed by the form's generated code. */
export interface Witness {
  readonly draft: Draft;
  readonly facts: Facts;
}

/** A part of a definition that makes something impossible. */
export interface Because {
  /** The path of its node, with `/*` for a repeat's entry; empty for the form. */
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
  /** For a rule, its number in `Logic.rules`. */
  readonly which?: number;
}

/** The outcome for a goal: answers that reach it; a proof that there are none, with the parts at fault; or neither. */
export type Outcome =
  | ({ readonly status: 'found' } & Witness)
  | { readonly status: 'impossible'; readonly because: readonly Because[] }
  | { readonly status: 'unknown' };
