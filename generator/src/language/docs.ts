/** A piece of JSON, as a designer writes it. */
export type Json = { readonly [name: string]: unknown };

/** What the reference and editors say about an operator or a calculation. */
export interface Docs {
  /** One or two sentences, which editors show. */
  readonly description: string;
  /** What only the reference says. */
  readonly more?: string;
  /** What happens while an answer is missing. */
  readonly unanswered: string;
  /** What happens while an answer is hidden. */
  readonly hidden: string;
}

/** What an editor offers to insert. `$1` and so on: where the designer continues. */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: unknown;
}
