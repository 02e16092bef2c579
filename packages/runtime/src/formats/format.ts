/** What a format's checks may find; `missing-…` names each part of a date that is not there. The words are in `@formwright/messages`. */
export type FormatProblem = 'shape' | 'impossible' | 'check-digit' | 'same-digits' | 'ni-number' | 'prefix' | 'short-year' | 'time' | 'pence' | `missing-${string}`;

/** How text answers of one format are read, checked and shown. */
export interface Format {
  /** ECMA-262 source that exactly the canonical forms of right shape match: what a portable schema can say. */
  readonly pattern: string;
  /** Gives the form that logic, validators and submissions see; of wrong answers, something that is wrong as well. */
  canonical(typed: string): string;
  /** Gives what is wrong with a canonical form, if anything. */
  problem(canonical: string): FormatProblem | undefined;
  /** Gives a valid canonical form as people read it. Dates and times are shown by `@formwright/messages`, as months have names. */
  display(canonical: string): string;
}

/** Makes a format of which all is said by its pattern. `canonical`: absent, the text without spaces around it. */
export function byPattern(pattern: string, canonical: Format['canonical'] = (typed) => typed.trim()): Format {
  const expression = new RegExp(pattern, 'u');
  return {
    pattern,
    canonical,
    problem: (text) => (expression.test(text) ? undefined : 'shape'),
    display: (text) => text,
  };
}

/** Gives the letters and digits of a code, in capitals. */
export function codeOf(typed: string): string {
  return typed.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}
