import type { FieldUi, TextFormat, WidgetName } from '@formwright/model';

/** All that the language says of one format. */
export interface FormatRecord {
  /** The first sentence of its entry in the reference. Editors show it beside the name. */
  readonly description: string;
  /** What its values are compared as. */
  readonly kind: 'text' | 'date' | 'time' | 'number';
  /** How an answer is asked for if the author names no widget. */
  readonly widget: WidgetName;
  /** How its box looks if the author says nothing else. */
  readonly ui: FieldUi;
  /** What an answer is, to follow 'is': 'a postcode'. */
  readonly noun: string;
  /** Tells an author how a constant is written. Absent: the noun says enough. */
  readonly written?: string;
  /** What else authors write for it, in small letters. They are told its name. */
  readonly alsoCalled: readonly string[];
  /** Returns the nth answer that looks like a real one, from 0. Absent: answers are made from its pattern or its type. */
  readonly example?: (n: number) => string;
  /** How the runtime reads, checks and shows its answers, if they are texts. */
  readonly text?: TextFormat;
  /**
   * ECMA-262 source of a pattern that matches exactly the canonical forms of the right shape: what a portable schema can
   * say of the format.
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

/** What the documentation says of a format. */
export interface FormatReference {
  /** Its row in docs/language.md: what is accepted, its canonical form, and how that is shown. */
  readonly row: readonly [accepted: string, canonical: string, shown: string];
  /** What follows the description in docs/reference. */
  readonly text: string;
  /** Parts of an example beside the field `a`, as they stand in a definition. */
  readonly beside?: string;
  /**
   * Answers and what comes of them, in the words of the reference: `no issue; sends a as …`. A test runs each. Random
   * drafts try each answer.
   */
  readonly answers: readonly (readonly [answer: string | number, outcome: string])[];
}
