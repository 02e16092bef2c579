import type { FormatName } from '@formwright/model';

/** How a question is answered, which decides the verb. */
export type Manner = 'enter' | 'select' | 'selectSeveral' | 'answerYesOrNo' | 'tick' | 'add' | 'attach';

/** Words of issues. `label` is the question's, as the form has it; limits are numbers as they are read. */
export interface IssueWording {
  mandatory(label: string, manner: Manner): string;
  number(label: string): string;
  wholeNumber(label: string): string;
  /** Of the wrong kind altogether. */
  again(label: string): string;
  unknown(): string;

  /** What an answer of each format must be: the end of a sentence that `must` begins. */
  readonly formats: { readonly [format in FormatName]: string };
  /** The same, by what a format found, where that says more. */
  readonly findings: { readonly [problem: string]: string };
  /** What makes one look again: the end of a sentence that `check` begins. */
  readonly doubts: { readonly [problem: string]: string };
  must(label: string, be: string): string;
  check(label: string, doubt: string): string;
  /** Of a date, what is not there: `day`, `month-year` … */
  missing(label: string, parts: string): string;
  pattern(label: string): string;

  minLength(label: string, limit: number): string;
  maxLength(label: string, limit: number): string;
  minimum(label: string, limit: string): string;
  maximum(label: string, limit: string): string;
  exclusiveMinimum(label: string, limit: string): string;
  exclusiveMaximum(label: string, limit: string): string;
  multipleOf(label: string, limit: string): string;
  minItems(label: string, limit: number): string;
  maxItems(label: string, limit: number): string;
  minEntries(label: string, limit: number): string;
  maxEntries(label: string, limit: number): string;

  /** Numbers of files. */
  minFiles(label: string, limit: number): string;
  maxFiles(label: string, limit: number): string;
  /** `name` is the file's; `limit` is in words: '10 MB'. */
  emptyFile(name: string): string;
  maxSize(name: string, limit: string): string;
  /** `kinds` are what is accepted: 'PDF, Word'. */
  accept(name: string, kinds: string): string;
  damagedFile(name: string): string;
  macros(name: string): string;
  infectedFile(name: string): string;
  twoKinds(name: string): string;
  pathsOutside(name: string): string;
  largeInside(name: string, limit: string): string;
  manyInside(name: string, limit: number): string;
  /** Of all answers together; `limit` as before. */
  tooMuch(limit: string): string;

  option(label: string): string;
  unlisted(label: string): string;
  duplicate(label: string): string;
  stop(): string;
}
