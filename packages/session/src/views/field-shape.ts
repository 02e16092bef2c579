import type { FieldNode, Frame, Option, Pointer, RichText, WidgetName } from '@formwright/model';
import type { DatePart } from '@formwright/runtime';
import type { BoxKind } from '../typing/input-kind.ts';
import type { Child } from './views.ts';

/** One visible field, as it is now. */
export interface FieldView {
  readonly node: FieldNode;
  readonly pointer: Pointer;
  /** The answer as it is in the draft. For a calculated field: its value. Unanswered: undefined. */
  readonly value: unknown;
  readonly mandatory: boolean;
  /** The mark after the label, if there is one. */
  readonly mark: Mark | undefined;
  /** If false, the value is shown as text. */
  readonly editable: boolean;
  /** The control to draw: `output` for a value that is shown as text, and a plain box if the host has no suggestions. */
  readonly widget: WidgetName;
  /** What surrounds the control. */
  readonly frame: Frame;
  /** What describes the control: the ends of its ids, for `idList`. */
  readonly describedBy: readonly string[];
  /** The boxes that text is typed into. A `select` has one as well. Empty for other controls. */
  readonly boxes: readonly Box[];
  /** Visible options; for a boolean, yes and no. Empty for a field without choices. */
  readonly options: readonly ChoiceView[];
  /** Whether the options are drawn side by side: two short ones, such as yes and no. */
  readonly inline: boolean;
  /** The answer in words, if the field cannot be edited: a list if several options are chosen. */
  readonly words: string | readonly string[] | undefined;
  readonly isAnswered: boolean;
  /**
   * The words of an issue. They are shown after Next or Submit, or after the person followed a line about the issue, and
   * go as soon as the answer is mended.
   */
  readonly error: string | undefined;
  /** Whether the control, or a group of radios, has `aria-invalid`. A date says so in its boxes. */
  readonly invalid: boolean;
  /** Whether a limited text is longer than its limit. */
  readonly tooLong: boolean;
  /** The author's hint, or an example of how to write a date. A locked answer has none. */
  readonly hint: string | undefined;
  /** The author's help, shown on demand, and when to choose which of the visible options. A locked answer has none. */
  readonly guidance: RichText | undefined;
  /**
   * What the live region says when typing pauses, if it changed: 'You have 12 words left', or the label and value
   * of a calculated field.
   */
  readonly status: string | undefined;
  /** Advice that answers call for. */
  readonly prompts: readonly string[];
  /** Where a prefilled value came from and when, and whether it was changed since. */
  readonly source: string | undefined;
  /** What a worker said about the answer when they returned the form. */
  readonly comment: string | undefined;
  /** What the record says now, if it changed after the person changed the prefilled answer, and they may still change it. */
  readonly newer: NewerValue | undefined;
}

/** A box that text is typed into, or a `select`, whose text is the value of the chosen option. */
export interface Box extends BoxKind {
  /** The part of a date that it holds, and that part's label. Absent: the box holds the whole answer. */
  readonly part?: DatePart | undefined;
  readonly label?: string | undefined;
  /** The end of its id, after the field's own id. */
  readonly end: string;
  readonly name: string;
  /** What the box shows. What a person typed stays as it was typed as long as it means the answer. */
  readonly text: string;
  readonly autocomplete: string;
  /** What a telephone writes on its Return key, which presses Next or, at the end of some forms, Submit. */
  readonly enterKeyHint: 'next' | 'go';
  /** Width in characters, if it is limited. */
  readonly width: number | undefined;
  /** Whether the error is about this box. */
  readonly invalid: boolean;
}

/**
 * A visible option. In a `select`, which can hold nothing but text, its hint is part of its label: a screen reader then
 * reads it with the option, and not all hints before the list, and typing still finds an option by its own label.
 */
export interface ChoiceView extends Option {
  readonly chosen: boolean;
  /** The end of the id of its radio or checkbox, after the field's own id. */
  readonly end: string;
  /** What stands above it: 'or', if it is the last of several and excludes the rest. */
  readonly divider: string | undefined;
  /** What is drawn inside it. Each node has its own place, which is undefined while the node is hidden. */
  readonly inside: readonly (Child | undefined)[];
}

/** The mark after a label: a star if the question is mandatory, or in the `govuk` profile '(optional)' if it is not. */
export interface Mark {
  /** The star, for which screen readers say the word. Absent: the word is shown. */
  readonly sign?: string;
  readonly word: string;
}

/** What a record says now. `Session.useRecord` takes it; `Session.keep` keeps the person's own answer. */
export interface NewerValue {
  readonly value: unknown;
  /** In words: 'Case record now says: 12 High Street. Which answer do you want to use?'. */
  readonly message: string;
}
