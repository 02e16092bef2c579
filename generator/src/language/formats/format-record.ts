import type { FieldUi, TextFormat, WidgetName } from '@formwright/model';

/** Everything that the language says about one format. */
export interface FormatRecord {
  /** The first sentence of its entry in the reference. Editors show it beside the name. */
  readonly description: string;
  /** The kind of value as which its values are compared. */
  readonly kind: 'text' | 'date' | 'time' | 'number';
  /** The widget of a field whose author names none. */
  readonly widget: WidgetName;
  /** The appearance of its box, unless the author says otherwise. */
  readonly ui: FieldUi;
  /** The noun for an answer, to follow 'is': 'a postcode'. */
  readonly noun: string;
  /** How an author writes a constant. Absent: the noun is enough. */
  readonly written?: string;
  /** What else authors write for it, in lower case. They are told its name. */
  readonly alsoCalled: readonly string[];
  /** Returns the nth realistic answer, from 0. Absent: answers are made from its pattern or its type. */
  readonly example?: (n: number) => string;
  /** How the runtime reads, checks and shows its answers, if they are texts. */
  readonly text?: TextFormat;
  /**
   * ECMA-262 source of a pattern that matches exactly the canonical forms of the right shape: what a portable schema
   * can express of the format.
   */
  readonly pattern?: string;
  readonly reference: FormatReference;
}

/** A format of texts. */
export interface TextFormatRecord extends FormatRecord {
  readonly kind: 'text' | 'date' | 'time';
  readonly text: TextFormat;
  readonly pattern: string;
}

/** What the documentation says about a format. */
export interface FormatReference {
  /** Its row in docs/language.md: what is accepted, its canonical form, and how that is shown. */
  readonly row: readonly [accepted: string, canonical: string, shown: string];
  /** What follows the description in docs/reference. */
  readonly text: string;
  /** Parts of an example beside the field `a`, as they are in a definition. */
  readonly beside?: string;
  /**
   * Answers and their results, in the words of the reference: `no issue; sends a as …`. A test runs each. Random drafts
   * try each answer.
   */
  readonly answers: readonly (readonly [answer: string | number, outcome: string])[];
}
