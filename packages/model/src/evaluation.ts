import type { Path, Pointer, Scalar } from './answers.ts';

/**
 * What the answers mean now: one pass over all conditions. Sparse: what is not named is visible, not mandatory,
 * editable.
 */
export interface Evaluation {
  /** Hidden nodes by pointer, topmost only: what stands below a hidden node is hidden and not listed. */
  readonly hidden: ReadonlySet<Pointer>;
  /** Visible fields and repeats that must be answered now. */
  readonly mandatory: ReadonlySet<Pointer>;
  /** Visible nodes whose `x-editable` fails, topmost only. */
  readonly locked: ReadonlySet<Pointer>;
  /**
   * Values of options that cannot be chosen now, by visible field. One that is chosen all the same counts as not
   * chosen.
   */
  readonly hiddenOptions: ReadonlyMap<Pointer, ReadonlySet<Scalar>>;
  /** Values of visible calculated fields that have one. */
  readonly calculated: ReadonlyMap<Pointer, Scalar>;
  /** Prompts and broken rules of severity `advice`, in order of the form. They bar nothing. */
  readonly prompts: readonly Prompt[];
  /** Broken rules of severity `error`, in order of the form. */
  readonly broken: readonly Prompt[];
  /** Visible notes that bar going on, in order of the form. */
  readonly stops: readonly Pointer[];
  /**
   * Names of teams: the one that a submission goes to, then those that get a copy, perhaps several times. Empty without
   * `x-form.routing`.
   */
  readonly routes: readonly string[];
}

/** A message that answers call for. */
export interface Prompt {
  /** The node it is shown at. */
  readonly pointer: Pointer;
  /** Number of its words in `FormModel.texts`. */
  readonly text: number;
  /** Of a broken rule, in `question` paging: what of its page it reads, repeats as a whole. */
  readonly reads?: readonly Path[];
}
