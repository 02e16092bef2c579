/**
 * What a format's checks may find; `missing-…` names each part of a date that is not there. The words are in
 * `@formwright/messages`.
 */
export type FormatProblem =
  | 'shape'
  | 'impossible'
  | 'check-digit'
  | 'same-digits'
  | 'ni-number'
  | 'prefix'
  | 'short-year'
  | 'time'
  | 'pence'
  | `missing-${string}`;

/** How text answers of one format are read, checked and shown. */
export interface TextFormat {
  /** Gives the form that logic, validators and submissions see; of wrong answers, something that is wrong as well. */
  canonical(typed: string): string;
  /** Gives what is wrong with a canonical form, if anything. */
  problem(canonical: string): FormatProblem | undefined;
  /**
   * Gives a valid canonical form as people read it. Dates and times are shown by `@formwright/messages`, as months have
   * names.
   */
  display(canonical: string): string;
}
