/**
 * A problem that a format's checks can find. `missing-…` names each missing part of a date. The messages are in
 * `@formwright/messages`.
 */
export type FormatProblem =
  | 'shape'
  | 'code'
  | 'impossible'
  | 'check-digit'
  | 'same-digits'
  | 'ni-number'
  | 'prefix'
  | 'short-year'
  | 'time'
  | 'pence'
  | `missing-${string}`;

/** How text answers in one format are typed, read, checked and shown. */
export interface TextFormat {
  /** Which keys a telephone brings up for it; `capitals`: letters, all of them large. Absent: those of any text. */
  readonly keyboard?: 'capitals' | 'digits' | 'email' | 'telephone' | undefined;
  /**
   * Returns the canonical form, which logic, validators and submissions see. The canonical form of a wrong answer is
   * also wrong.
   */
  canonical(typed: string): string;
  /** For a code: an example of it as it is shown. */
  readonly like?: string;
  /** Returns the problem with a canonical form, if there is one. */
  problem(canonical: string): FormatProblem | undefined;
  /**
   * Returns a valid canonical form as people read it. Dates and times are formatted by `@formwright/messages` instead,
   * because month names depend on the language.
   */
  display(canonical: string): string;
}
