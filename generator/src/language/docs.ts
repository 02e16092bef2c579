/** A piece of JSON as a designer writes it. */
export type Json = { readonly [name: string]: unknown };

/** What the reference and editors say of an operator or a calculation. */
export interface Docs {
  /** One or two sentences, which editors show. */
  readonly description: string;
  /** What the reference says besides. */
  readonly more?: string;
  /** What happens while an answer is missing. */
  readonly unanswered: string;
  /** What happens while an answer is hidden. */
  readonly hidden: string;
}

/** What an editor offers to insert. `$1` and so on: where the designer goes on writing. */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: unknown;
}
