import type { FormatName } from '@formwright/model';

/** What the length of a text is counted in. */
export type TextUnit = 'character' | 'word';

/** How a question is answered. It decides the verb. */
export type Manner = 'enter' | 'select' | 'selectSeveral' | 'answerYesOrNo' | 'tick' | 'add' | 'attach';

/**
 * Messages for issues in one language. `label` is the question's label as the form has it. Limits are numbers as people
 * read them.
 */
export interface IssueWording {
  mandatory(label: string, manner: Manner): string;
  number(label: string): string;
  wholeNumber(label: string): string;
  /** The answer has the wrong type. */
  again(label: string): string;
  unknown(): string;

  /** What an answer of each format must be. Completes the sentence that `must` begins. */
  readonly formats: { readonly [format in FormatName]: string };
  /** The same by the problem found, where that is more helpful. */
  readonly findings: { readonly [problem: string]: string };
  /** Why an answer should be checked. Completes the sentence that `check` begins. */
  readonly doubts: { readonly [problem: string]: string };
  must(label: string, be: string): string;
  check(label: string, doubt: string): string;
  /** Parts of a date are missing: `day`, `month-year` … */
  missing(label: string, parts: string): string;
  pattern(label: string): string;

  minLength(label: string, limit: number): string;
  maxLength(label: string, limit: number): string;
  maxWords(label: string, limit: number): string;
  minimum(label: string, limit: string): string;
  maximum(label: string, limit: string): string;
  exclusiveMinimum(label: string, limit: string): string;
  exclusiveMaximum(label: string, limit: string): string;
  multipleOf(label: string, limit: string): string;
  minItems(label: string, limit: number): string;
  maxItems(label: string, limit: number): string;
  minEntries(label: string, limit: number): string;
  maxEntries(label: string, limit: number): string;

  /** The number of files. */
  minFiles(label: string, limit: number): string;
  maxFiles(label: string, limit: number): string;
  /** `name` is the file's name. `limit` is in words: '10 MB'. */
  emptyFile(name: string): string;
  maxSize(name: string, limit: string): string;
  /** `kinds` lists the accepted types: 'PDF, Word'. */
  accept(name: string, kinds: string): string;
  damagedFile(name: string): string;
  macros(name: string): string;
  infectedFile(name: string): string;
  twoKinds(name: string): string;
  pathsOutside(name: string): string;
  largeInside(name: string, limit: string): string;
  manyInside(name: string, limit: number): string;
  /** All answers together are too large. `limit` is in words: '1 MB'. */
  tooMuch(limit: string): string;

  option(label: string): string;
  unlisted(label: string): string;
  duplicate(label: string): string;
  /** `option` is the label of the option that excludes the rest. */
  exclusive(label: string, option: string): string;
  stop(): string;
}
