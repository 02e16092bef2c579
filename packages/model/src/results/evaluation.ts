import type { Path, Pointer, Scalar } from '../form/answers.ts';

/**
 * The result of one pass over all conditions for a draft. A node that is not named in it is visible, not mandatory and
 * editable.
 */
export interface Evaluation {
  /** Pointers of hidden nodes, topmost only: nodes below a hidden node are hidden too, and not listed. */
  readonly hidden: ReadonlySet<Pointer>;
  /** Visible fields and repeats that must be answered now. */
  readonly mandatory: ReadonlySet<Pointer>;
  /** Visible nodes whose `x-editable` fails, topmost only. */
  readonly locked: ReadonlySet<Pointer>;
  /**
   * Values of options that are hidden now, by visible field. A hidden option counts as not chosen even if the draft
   * holds it.
   */
  readonly hiddenOptions: ReadonlyMap<Pointer, ReadonlySet<Scalar>>;
  /** Values of visible calculated fields and of working values (`x-values`), where there is a value. */
  readonly calculated: ReadonlyMap<Pointer, Scalar>;
  /** Prompts and broken rules of severity `advice`, in form order. They do not stop anyone from going on. */
  readonly prompts: readonly Prompt[];
  /** Broken rules of severity `error`, in form order. */
  readonly broken: readonly Prompt[];
  /** Visible stop notes, in form order. */
  readonly stops: readonly Pointer[];
  /**
   * Names of teams: first the team that a submission goes to, then the teams that get a copy. A team may be named more
   * than once. Empty without `x-form.routing`.
   */
  readonly routes: readonly string[];
}

/** A message that the answers have triggered. */
export interface Prompt {
  /** The node at which it is shown. */
  readonly pointer: Pointer;
  /** Index of its text in `FormModel.texts`. */
  readonly text: number;
  /** For a broken rule in `question` paging: the paths on its page that it reads. A repeat counts as a whole. */
  readonly reads?: readonly Path[];
}
