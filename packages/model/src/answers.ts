/** A JSON Pointer (RFC 6901) to one answer, entries by number: `/support/domains/0/needs/1/date`. */
export type Pointer = string;

/**
 * A node's place in the definition: a pointer in which `*` stands for any entry: `/support/domains/*\/needs/*\/date`.
 */
export type Path = string;

/** One answer as JSON keeps it, apart from lists of chosen options. */
export type Scalar = string | number | boolean;

/** One file of an answer: what drafts and submissions hold of it. The bytes are the host's, who finds them by `id`. */
export interface Attachment {
  /** The host's own, for one draft. */
  readonly id: string;
  /** As the person's device calls it, without folders. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly mediaType: string;
}

/** One answer as logic sees it. */
export type Answer = Scalar | readonly string[] | readonly Attachment[];

/** A date as `YYYY-MM-DD`, in the person's time zone (ISO 8601). */
export type IsoDate = string;

/** JSON object keyed by property name, nesting as the definition does; absent = unanswered. */
export type Answers = { readonly [name: string]: unknown };

/**
 * Answers that may be incomplete or wrong, as a person left them. Any JSON is tolerated: a part of the wrong shape
 * counts as unanswered. A number field may hold the text that was typed, when that is no number.
 */
export type Draft = Answers;

/** What the host knows and logic may read: never a clock or a network. */
export interface Facts {
  /** The date of today in the person's time zone. */
  readonly today: IsoDate;
  /** Facts declared in `x-form.context`, by name. A fact that is absent counts as unanswered. */
  readonly context?: { readonly [name: string]: unknown };
  /**
   * Texts that a source of `x-lookup` does not have, by source. Of a text that is not among them nothing is known: only
   * the host, on submission, has looked for all.
   */
  readonly unlisted?: { readonly [source: string]: readonly string[] };
}
