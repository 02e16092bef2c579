import type { Pointer } from './answers.ts';

/** A problem in answers, for the person. The words are made from code and params by `@formwright/messages`. */
export interface Issue {
  readonly code: IssueCode;
  /** The field, repeat or note it is about; never a page or section, except for `type` and `unknown`. */
  readonly pointer: Pointer;
  /** What the words need: a limit, a format's finding, the number of a text. */
  readonly params: { readonly [name: string]: string | number | boolean };
}

/** What is wrong with an answer. */
export type IssueCode =
  /** Unanswered, though mandatory. */
  | 'mandatory'
  /**
   * Not JSON of the kind that the definition asks for. `params.expected`: object, array, string, number, integer,
   * boolean.
   */
  | 'type'
  /** An answer that the form does not ask for. */
  | 'unknown'
  /** Not of its format. `params.format`: the format's name; `params.problem`: which of its findings. */
  | 'format'
  | 'pattern'
  /** `params.limit`, for these eight and `multipleOf`. */
  | 'minLength'
  | 'maxLength'
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'minItems'
  | 'maxItems'
  | 'multipleOf'
  /** Not one of the visible options, or not the only accepted value. */
  | 'option'
  | 'const'
  /** The same option chosen twice. */
  | 'duplicate'
  /** A file of no bytes, larger than allowed, or of another kind. `params.name`: the file's; `params.limit`: bytes. */
  | 'emptyFile'
  | 'maxSize'
  | 'accept'
  /**
   * What only the host can find, from a file's bytes: not whole, with macros in it, infected. `params.name`: the
   * file's.
   */
  | 'damagedFile'
  | 'macros'
  | 'infectedFile'
  /**
   * So too: two kinds in one; inside a document a path that leads out of it, contents of more bytes than
   * `params.limit`, or more parts.
   */
  | 'twoKinds'
  | 'pathsOutside'
  | 'largeInside'
  | 'manyInside'
  /** A text that its source does not have. */
  | 'unlisted'
  /** A broken rule. `params.text`: number in `FormModel.texts`. */
  | 'rule'
  /** A visible note that bars going on. */
  | 'stop';
