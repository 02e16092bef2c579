import type { Path, Scalar } from './answers.ts';
import type { RichText } from './rich-text.ts';
import type { TextFormat } from './text-format.ts';

/** A part of a compiled form. Told apart by `kind`. */
export type Node = PageNode | SectionNode | FieldNode | RepeatNode | NoteNode;

interface NodeBase {
  /** Property name in the answers. */
  readonly name: string;
  readonly path: Path;
}

interface Described extends NodeBase {
  /** The words that name it: a heading, legend or label. Empty only on a section that merely groups. */
  readonly label: string;
  /** One sentence of help below the label. */
  readonly hint?: string;
  /** More help, shown on demand. */
  readonly guidance?: RichText;
  readonly prefill?: Prefill;
  /** Where older versions of the form kept it, as paths: `x-renamedFrom`. */
  readonly renamedFrom?: readonly Path[];
}

/** One screen, one line of the list of pages, one block of the PDF. */
export interface PageNode extends Described {
  readonly kind: 'page';
  /** The short name for the list of pages. Absent: the label. */
  readonly navigation?: string;
  readonly children: readonly Node[];
}

/** A fieldset with a legend. Its answers nest under its name. */
export interface SectionNode extends Described {
  readonly kind: 'section';
  readonly children: readonly Node[];
  /** In `question` paging: each node of it is a question, not all of it together. */
  readonly apart?: true;
}

/** Entries that a person adds, edits, removes and moves. The answer is an array of objects. */
export interface RepeatNode extends Described {
  readonly kind: 'repeat';
  /** What one entry holds. Paths below have `*` for the entry. */
  readonly children: readonly Node[];
  /** What one entry is called, in the singular: 'Need'. */
  readonly entryLabel: string;
  /** Words of the button that adds an entry. Absent: made from `entryLabel`. */
  readonly addLabel?: string;
  /** Names of the fields that a table of entries shows. Absent: the first fields. */
  readonly columns?: readonly string[];
  readonly minEntries?: number;
  readonly maxEntries?: number;
  readonly messages?: Messages;
}

/** Words on the page. A stop bars Next and Submit while it is visible. */
export interface NoteNode extends NodeBase {
  readonly kind: 'note';
  readonly text: RichText;
  readonly style: NoteStyle;
  readonly stop: boolean;
  /** In `question` paging: stands with the question before it, which called for it. Otherwise with the one after it. */
  readonly follows?: true;
}

/** How a note looks: among the text, set apart, as a warning, or folded up until asked for. */
export type NoteStyle = 'text' | 'inset' | 'warning' | 'details';

/** One answer. */
export interface FieldNode extends Described {
  readonly kind: 'field';
  /** `strings`: several chosen options, an array. `attachments`: files, an array. */
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'strings' | 'attachments';
  readonly widget: WidgetName;
  readonly format?: FormatName;
  /**
   * Of a text with a format: how its answers are read, checked and shown. The runtime's, so that a page loads those
   * that its form has.
   */
  readonly textFormat?: TextFormat;
  /** The choices, in order. Which of them are visible now is in the evaluation. */
  readonly options?: readonly Option[];
  /** The only value that is accepted: `true` for a declaration. */
  readonly const?: Scalar;
  /** Characters, counted as Unicode code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Source of an ECMA-262 regular expression, used with the `u` flag, as JSON Schema says: unanchored. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  /** Of chosen options, or of files. */
  readonly minItems?: number;
  readonly maxItems?: number;
  /** For `attachments`. */
  readonly attachments?: AttachmentLimits;
  /** Suggestions while a person types. */
  readonly lookup?: Lookup;
  /** Never kept in a browser, never logged. */
  readonly sensitive?: true;
  /** Worked out from other answers, never typed. */
  readonly calculated?: true;
  /** Whether any condition or calculation of the form reads it; where not, a change of it changes no evaluation. */
  readonly read?: true;
  readonly messages?: Messages;
  readonly ui: FieldUi;
}

/** One choice of a field. Which of a field's are visible now is in the evaluation. */
export interface Option {
  readonly value: Scalar;
  readonly label: string;
  readonly hint?: string;
  /** From a shared list: what else is known of the choice, such as the team an action goes to. */
  readonly attributes?: { readonly [name: string]: Scalar };
}

/** Which files a field takes. */
export interface AttachmentLimits {
  readonly accept: readonly FileKind[];
  /** Of one file, in bytes. */
  readonly maxSize: number;
}

/** A kind of file, as programs and people call it. */
export interface FileKind {
  readonly mediaType: string;
  /** 'PDF', 'Word'. */
  readonly name: string;
  /** With the dot, as names of such files end. */
  readonly extensions: readonly string[];
}

/** Where a text is looked up; see `x-lookup`. */
export interface Lookup {
  /** As the host knows it. */
  readonly source: string;
  /** Whether the answer may be something else than the source has. */
  readonly freeText: boolean;
}

/** Presentation only. */
export interface FieldUi {
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20;
  readonly rows?: number;
  /** An HTML `autocomplete` token (WCAG 1.3.5). */
  readonly autocomplete?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where a value comes from; see `x-prefill`. */
export interface Prefill {
  /**
   * Dotted path into the host's record: `person.name.first`. Inside a prefilled repeat, from the entry's record:
   * `.need`.
   */
  readonly from: string;
  readonly edit: 'locked' | 'editable';
}

/** An author's own words for an issue, by its code. */
export type Messages = { readonly [code: string]: string };

/** What a field is drawn as. Every renderer has a table with one widget for each name. */
export type WidgetName =
  | 'text'
  | 'textarea'
  | 'number'
  | 'date'
  | 'email'
  | 'telephone'
  | 'radios'
  | 'select'
  | 'checkboxes'
  | 'checkbox'
  | 'output'
  | 'lookup'
  | 'attachments';

/** A format that a definition may name. */
export type FormatName = TextFormatName | 'money';

/** Those of texts: JSON Schema's `date` and `email`, and ours. */
export type TextFormatName =
  | 'date'
  | 'rough-date'
  | 'local-time'
  | 'local-date-time'
  | 'email'
  | 'uk-telephone'
  | 'uk-postcode'
  | 'uprn'
  | 'nhs-number'
  | 'ni-number'
  | 'ods-code';
