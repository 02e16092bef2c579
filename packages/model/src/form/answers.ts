/** A JSON Pointer (RFC 6901) to one answer. Entries are numbered from 0: `/support/domains/0/needs/1/date`. */
export type Pointer = string;

/**
 * A node's place in the definition. It is a pointer in which `*` stands for any entry:
 * `/support/domains/*\/needs/*\/date`.
 */
export type Path = string;

/** One answer as stored in JSON, except for lists of chosen options. */
export type Scalar = string | number | boolean;

/** One file in an answer, as drafts and submissions hold it. The host keeps the bytes and finds them by `id`. */
export interface Attachment {
  /** The host's own id, unique within one draft. */
  readonly id: string;
  /** The file's name on the person's device, without folders. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly mediaType: string;
}

/** One answer as logic sees it. */
export type Answer = Scalar | readonly string[] | readonly Attachment[];

/** A date as `YYYY-MM-DD`, in the person's time zone (ISO 8601). */
export type IsoDate = string;

/** A date and time as `YYYY-MM-DDTHH:MM`, on a clock on the wall where the person is. */
export type LocalDateTime = string;

/** Answers as a JSON object keyed by property name, nested like the definition. Absent = unanswered. */
export type Answers = { readonly [name: string]: unknown };

/**
 * Answers as a person left them, perhaps incomplete or wrong. Any JSON is accepted: a part of the wrong shape counts as
 * unanswered. A number field may hold typed text that is not a number.
 */
export type Draft = Answers;

/** What the host knows and logic may read. Logic never reads a clock or a network. */
export interface Facts {
  /** Today's date in the person's time zone. */
  readonly today: IsoDate;
  /**
   * The date and time where the person is, or a function that returns it, which is called each time that start values
   * are taken. Nothing else reads it. Absent: a field that starts with it starts unanswered.
   */
  readonly now?: LocalDateTime | (() => LocalDateTime) | undefined;
  /**
   * The bank holidays by which working days are counted, in place of those that the form was built with. They cover the
   * years from the first to the last; a date in any other year has no working days.
   */
  readonly bankHolidays?: readonly IsoDate[];
  /** Facts declared in `x-form.context`, by name. A fact that is absent counts as unanswered. */
  readonly context?: { readonly [name: string]: unknown };
  /**
   * Texts that an `x-lookup` source does not have, by source. Nothing is known of any other text. Only the host looks
   * up all of them, on submission.
   */
  readonly unlisted?: { readonly [source: string]: readonly string[] };
}
