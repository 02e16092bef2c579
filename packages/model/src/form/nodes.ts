import type { Path, Scalar } from './answers.ts';
import type { FormatName, WidgetName } from './names.ts';
import type { RichText } from './rich-text.ts';
import type { TextFormat } from './text-format.ts';

/** A part of a compiled form, discriminated by `kind`. */
export type Node = PageNode | SectionNode | FieldNode | RepeatNode | NoteNode;

interface NodeBase {
  /** Property name in the answers. */
  readonly name: string;
  readonly path: Path;
  /** The name of the field beside it inside one of whose options it is drawn. */
  readonly insideOption?: string;
}

interface Described extends NodeBase {
  /** Its heading, legend or label. Empty only for a section that merely groups. */
  readonly label: string;
  /** Its heading or label on paper, which others read. Absent: the label. */
  readonly paper?: string;
  /** One sentence of help below the label. */
  readonly hint?: string;
  /** More help, shown on demand. */
  readonly guidance?: RichText;
  readonly prefill?: Prefill;
  /** Paths at which older versions of the form kept it: `x-renamedFrom`. */
  readonly renamedFrom?: readonly Path[];
}

/** What pages and sections have in common. */
interface Container extends Described {
  /** Who fills it in, for those who cannot change it: 'the Senior Officer'. */
  readonly filledInBy?: string;
}

/** A page: one screen, one line in the list of pages, one block of the PDF. */
export interface PageNode extends Container {
  readonly kind: 'page';
  /** The short name for the list of pages. Absent: the label. */
  readonly navigation?: string;
  readonly children: readonly Node[];
}

/** A fieldset with a legend. Its answers are nested under its name. */
export interface SectionNode extends Container {
  readonly kind: 'section';
  readonly children: readonly Node[];
  /**
   * Each of its children is a row of which the same is asked: a section with the same children. The last may have totals
   * of some. `grid`: each begins with the same choice between a few options, which can be columns.
   */
  readonly rows?: 'list' | 'grid';
  /** In `question` paging: each of its nodes is asked separately, not the section as a whole. */
  readonly apart?: true;
}

/** Entries that a person adds, edits, removes and moves. The answer is an array of objects. */
export interface RepeatNode extends Described {
  readonly kind: 'repeat';
  /** The nodes of one entry. Their paths have `*` in place of the entry's number. */
  readonly children: readonly Node[];
  /** What one entry is called, in the singular: 'Need'. */
  readonly entryLabel: string;
  /** Text of the button that adds an entry. Absent: made from `entryLabel`. */
  readonly addLabel?: string;
  /** Entries are a table of these fields, and are edited one at a time. Absent: all entries are open on the screen. */
  readonly columns?: readonly string[];
  readonly minEntries?: number;
  readonly maxEntries?: number;
  readonly messages?: Messages;
}

/** Text on the page. While a stop is visible, nobody can go on or submit. */
export interface NoteNode extends NodeBase {
  readonly kind: 'note';
  readonly text: RichText;
  readonly style: NoteStyle;
  readonly stop: boolean;
  /** Of a stop: what decides whether it is shown and stands on its page after it. It stays, so that it can be changed. */
  readonly reads?: readonly Path[];
  /**
   * In `question` paging: shown with the question before it, which triggered it. Absent: shown with the question after
   * it.
   */
  readonly follows?: true;
}

/** How a note looks: as text, as an inset, as a warning, or folded up until opened. */
export type NoteStyle = 'text' | 'inset' | 'warning' | 'details';

/** One answer. */
export interface FieldNode extends Described {
  readonly kind: 'field';
  /** `strings`: several chosen options, an array. `attachments`: files, an array. */
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'strings' | 'attachments';
  readonly widget: WidgetName;
  readonly format?: FormatName;
  /** The picture of a code: `0` is a digit, `A` a letter, `X` either, and the rest is only shown: `000 000`. */
  readonly code?: string;
  /**
   * For a text with a format or a code: how its answers are read, checked and shown. Generated code puts it in, so that a page
   * loads only the formats of its form.
   */
  readonly textFormat?: TextFormat;
  /** The choices, in order. The evaluation says which are visible now. */
  readonly options?: readonly Option[];
  /** The option that excludes the rest, such as 'None of these'. */
  readonly exclusive?: Scalar;
  /** The nodes beside it that are drawn inside its options, in order. */
  readonly inside?: readonly NodeInside[];
  /** The only accepted value: `true` for a declaration. */
  readonly const?: Scalar;
  /** Characters, counted as Unicode code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Words: what stands between white space. */
  readonly maxWords?: number;
  /**
   * Sources of ECMA-262 regular expressions, used with the `u` flag and unanchored, as in JSON Schema. A text must match
   * all of them.
   */
  readonly patterns?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  /** The number of chosen options or of files. */
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Which files are accepted, for type `attachments`. */
  readonly attachments?: AttachmentLimits;
  /** Where suggestions come from while a person types. */
  readonly lookup?: Lookup;
  /** The answer is never stored in a browser and never logged. */
  readonly sensitive?: true;
  /** The answer that it starts with: `default`. A start value that is calculated (`x-start`) belongs to the logic. */
  readonly default?: Scalar | readonly string[];
  /** The value is calculated from other answers and never typed. */
  readonly calculated?: true;
  /** On paper, a line of one address with the lines beside it. */
  readonly addressLine?: true;
  readonly messages?: Messages;
  readonly ui: FieldUi;
}

/** One choice of a field. The evaluation says whether it is visible now. */
export interface Option {
  readonly value: Scalar;
  readonly label: string;
  readonly hint?: string;
  /** When to choose it: part of the help with the question, shown on demand. */
  readonly guidance?: RichText;
  /** Further attributes from a shared list, such as the team an action goes to. */
  readonly attributes?: { readonly [name: string]: Scalar };
}

/** The name of a node, and the option inside which it is drawn. */
export interface NodeInside {
  readonly name: string;
  readonly option: Scalar;
}

/** Which files a field takes. */
export interface AttachmentLimits {
  readonly accept: readonly FileKind[];
  /** The largest size of one file, in bytes. */
  readonly maxSize: number;
}

/** A type of file, by its names for programs and for people. */
export interface FileKind {
  readonly mediaType: string;
  /** 'PDF', 'Word'. */
  readonly name: string;
  /** File name extensions, with the dot. */
  readonly extensions: readonly string[];
}

/** Where a text is looked up: see `x-lookup`. */
export interface Lookup {
  /** The host's name for the source. */
  readonly source: string;
  /** True if the answer may be a text that the source does not have. */
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

/** Where a prefilled value comes from: see `x-prefill`. */
export interface Prefill {
  /**
   * Dotted path into the host's record: `person.name.first`. Inside a prefilled repeat, a path within the entry's
   * record: `.need`.
   */
  readonly from: string;
  readonly edit: 'locked' | 'editable';
  /** Whoever changes the value is asked to correct the record too. */
  readonly advised?: true;
}

/** An author's own messages, by issue code. Of several patterns, by code and number: `pattern0`, `pattern1`. */
export type Messages = { readonly [code: string]: string };
