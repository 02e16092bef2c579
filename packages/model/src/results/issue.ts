import type { Pointer } from '../form/answers.ts';

/**
 * A problem in answers, for the person who fills in the form. `@formwright/messages` makes the message from the code
 * and params.
 */
export interface Issue {
  readonly code: IssueCode;
  /** The field, repeat or note that has the problem. Never a page or section, except for `type` and `unknown`. */
  readonly pointer: Pointer;
  /** What the message needs: a limit, the problem a format found, the index of a text. */
  readonly params: { readonly [name: string]: string | number | boolean };
}

/** What is wrong with an answer. */
export type IssueCode =
  /** Unanswered, though mandatory. */
  | 'mandatory'
  /**
   * The JSON type is not the one that the definition asks for. `params.expected`: object, array, string, number,
   * integer or boolean.
   */
  | 'type'
  /** An answer that the form does not ask for. */
  | 'unknown'
  /** Not valid for its format. `params.format`: the format's name, absent for a code; `params.problem`: the `FormatProblem`. */
  | 'format'
  /** Does not match its pattern. If it has several, `params.which` lists those that it does not match: '0,2'. */
  | 'pattern'
  /** These nine and `multipleOf` have `params.limit`. */
  | 'minLength'
  | 'maxLength'
  | 'maxWords'
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
  /** The option that excludes the rest is chosen together with another. `params.limit`: that option. */
  | 'exclusive'
  /**
   * A file is empty, too large, or of a type that is not accepted. `params.name`: the file's name; `params.limit`:
   * bytes.
   */
  | 'emptyFile'
  | 'maxSize'
  | 'accept'
  /**
   * Problems that only the host can find, from a file's bytes: damaged, contains macros, infected. `params.name`: the
   * file's name.
   */
  | 'damagedFile'
  | 'macros'
  | 'infectedFile'
  /**
   * Likewise: two types of file in one; a document with a path that points outside it, with contents larger than
   * `params.limit` bytes, or with more than `params.limit` parts.
   */
  | 'twoKinds'
  | 'pathsOutside'
  | 'largeInside'
  | 'manyInside'
  /** A text that its look-up source does not have. */
  | 'unlisted'
  /** A broken rule. `params.text`: index in `FormModel.texts`. */
  | 'rule'
  /** A visible stop note. */
  | 'stop';
