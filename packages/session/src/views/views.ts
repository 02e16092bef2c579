import type { FieldNode, Inline, NoteNode, Pointer, RepeatNode, RichText, SectionNode } from '@formwright/model';
import type { Button } from './buttons.ts';
import type { ErrorLine } from './form-shape.ts';
import type { Mark } from './field-shape.ts';

/**
 * What a renderer draws. Each view is a frozen snapshot: the same object until something in it changes, so that views
 * can be compared by identity. All texts have their words filled in and are in the session's language.
 */

/** A visible node of a page, section or entry. */
export interface Child {
  readonly node: SectionNode | FieldNode | RepeatNode | NoteNode;
  readonly pointer: Pointer;
  /** The line below a section's heading: its hint or, for those who cannot change it, who fills it in. */
  readonly hint: string | undefined;
  /** Advice to show at a section. Empty for other kinds, whose own views have it. */
  readonly prompts: readonly string[];
  /** A broken rule to show at a section. */
  readonly error: string | undefined;
  /** What describes a section: the ends of its ids, for `idList`. */
  readonly describedBy: readonly string[];
  /** What a note says. */
  readonly note: NoteView | undefined;
  /**
   * The control inside one of whose options it is drawn, if it is: the view of that field has it as well. A renderer that
   * draws it there leaves it out of its container.
   */
  readonly inside: 'radios' | 'checkboxes' | 'body-map' | undefined;
  /** The list that shows it, if it is a field that cannot be edited. The list is drawn in the place of its first field. */
  readonly answers: AnswerList | undefined;
}

/** Neighbouring answers that cannot be edited, and come from the same source. */
export interface AnswerList {
  /** The fields, in order. */
  readonly pointers: readonly Pointer[];
  /** Where the answers come from, which is said once, above them. Undefined if none is answered, '' if from no source. */
  readonly source: string | undefined;
}

/** What a note says. */
export interface NoteView {
  /** The summary of a note that opens on demand: its first block, or 'More help' if it begins with a list. */
  readonly summary?: { readonly content: readonly Inline[]; readonly language?: string | undefined };
  /** The note, without its summary. */
  readonly text: RichText;
}

/** One visible repeat, and what may be done with its entries. */
export interface RepeatView {
  readonly node: RepeatNode;
  readonly pointer: Pointer;
  readonly entries: readonly EntryView[];
  readonly mandatory: boolean;
  /** The mark after the label, if there is one. */
  readonly mark: Mark | undefined;
  /** Whether entries may be added, removed and moved: not if the repeat is locked or prefilled as locked. */
  readonly editable: boolean;
  /** Whether one more may be added: not if the repeat is full. */
  readonly canAdd: boolean;
  /** The words of the button that adds an entry, if one may be added. */
  readonly addLabel: string | undefined;
  /** The end of the heading's id. '' if no entry may be added: the heading then takes the focus in the button's place. */
  readonly headingEnd: '-label' | '';
  /** Says that there are no entries, if there are none. */
  readonly empty: string | undefined;
  readonly error: string | undefined;
  /** What a worker said about the entries when they returned the form. */
  readonly comment: string | undefined;
  /** What describes the repeat: the ends of its ids, for `idList`. */
  readonly describedBy: readonly string[];
  readonly prompts: readonly string[];
  /** Whether the entries are a table. It has rows and columns once its code is there. */
  readonly isTable: boolean;
  /** The headings of the columns. */
  readonly columns: readonly string[];
  /** Which entry of the table was removed last, and how to restore it. */
  readonly removal: Removal | undefined;
}

/** The entry that was removed last, in words. `label`: those of the button that calls `Session.undoRemoval`. */
export interface Removal {
  readonly message: string;
  readonly label: string;
}

/** An answer in a table of entries. */
export interface Cell {
  /** The heading of its column. */
  readonly label: string;
  /** The answer in words; '' if it is not asked for in this entry. */
  readonly text: string;
  readonly isAnswered: boolean;
}

/** One entry of a repeat. `Session.children` of its pointer returns what it contains. */
export interface EntryView {
  /** Stays with the entry when it moves: the key to draw it by. */
  readonly id: string;
  readonly pointer: Pointer;
  /** 'Need 2'; in a table with the answer of its first column: 'Need 2: Washing'. */
  readonly title: string;
  /** Its answers in a table, by column. Empty if the entries are not a table. */
  readonly cells: readonly Cell[];
  /** What is wrong in it, as far as that is shown, if the entries are a table. Each line leads to its answer. */
  readonly issues: readonly ErrorLine[];
  readonly prompts: readonly string[];
  /** A broken rule to show at the entry. */
  readonly error: string | undefined;
  /** What describes the entry: the ends of its ids, for `idList`. */
  readonly describedBy: readonly string[];
  /** What a person may do with it, in the order of the buttons. */
  readonly actions: readonly Button<EntryAction>[];
  /** Asks whether to remove the entry, after its button was pressed. */
  readonly question: string | undefined;
  /** In a table: whether anything is said below its row, which are its issues, prompts, error and question. */
  readonly hasMore?: boolean;
}

/**
 * What a button does with an entry: open its editor, move it, ask whether to remove it, and after that remove it or not. See
 * `Session.pressEntry`.
 */
export type EntryAction = 'edit' | 'up' | 'down' | 'remove' | 'confirm' | 'cancel';

/**
 * The editor of one entry of a table, in a dialog or as the only thing on the screen. `Session.children` of its pointer
 * returns what it contains.
 */
export interface EditorView {
  readonly kind: 'dialog' | 'page';
  /** Different for each entry: the key to draw it by. */
  readonly key: string;
  readonly pointer: Pointer;
  readonly title: string;
  /** What the entry belongs to, above the title. */
  readonly caption: string;
  readonly prompts: readonly string[];
  /** A broken rule to show at the entry. */
  readonly error: string | undefined;
  /** Its error summary; empty if it is not shown. */
  readonly errors: readonly ErrorLine[];
  /** Asks whether to discard what was typed. */
  readonly question: string | undefined;
  readonly actions: readonly Button<EditorAction>[];
  /** What Return in a box does. Its button is the main one. */
  readonly primary: EditorAction | undefined;
  /** What Escape, and a browser's own way to close a dialog, does. */
  readonly escape: EditorAction | undefined;
}

/** What a button of an editor does: see `Session.pressEditor`. */
export type EditorAction = 'add' | 'add-and-close' | 'save-changes' | 'cancel' | 'discard' | 'keep' | 'close';
