/** What a format's checks may find. The words are in `@formwright/messages`. */
export type FormatProblem = 'shape' | 'impossible' | 'check-digit' | 'same-digits';

/** How answers of one format are read, checked and shown. */
export interface Format {
  /** ECMA-262 source that exactly the canonical forms of right shape match: what a portable schema can say. */
  readonly pattern: string;
  /** Gives the form that logic, validators and submissions see; of wrong answers, something that is wrong as well. */
  canonical(typed: string): string;
  /** Gives what is wrong with a canonical form, if anything. */
  problem(canonical: string): FormatProblem | undefined;
  /** Gives a valid canonical form as people read it. Dates are shown by `@formwright/messages`, as months have names. */
  display(canonical: string): string;
}

/** Makes a format of which all is said by its pattern. */
export function byPattern(pattern: string): Format {
  const expression = new RegExp(pattern, 'u');
  return {
    pattern,
    canonical: (typed) => typed.trim(),
    problem: (canonical) => (expression.test(canonical) ? undefined : 'shape'),
    display: (canonical) => canonical,
  };
}
