import type {
  FieldNode,
  Frame,
  IsoDate,
  NoteNode,
  Option,
  PageNode,
  PageStatus,
  Pointer,
  RepeatNode,
  SectionNode,
} from '@formwright/model';
import type { HostErrorOptions } from '../host/host-error.ts';
import type { Focus } from '../interaction/focus.ts';

/**
 * What a renderer draws. Each view is a frozen snapshot: the same object until something in it changes, so that it may
 * be compared by identity. All texts have their words filled in and are in the session's language.
 */

/** A visible node below a page, section or entry. */
export interface Child {
  readonly node: SectionNode | FieldNode | RepeatNode | NoteNode;
  readonly pointer: Pointer;
  /** Advice that answers call for, to be shown at a section. Empty for other kinds, whose own views have it. */
  readonly prompts: readonly string[];
  /** A broken rule that is shown at a section. */
  readonly error?: string;
}

/** One visible field, as it stands. */
export interface FieldView {
  readonly node: FieldNode;
  readonly pointer: Pointer;
  /** The answer as it is in the draft; for a calculated field, its value. Unanswered: undefined. */
  readonly value: unknown;
  readonly mandatory: boolean;
  /** Where false, the value is shown as text. */
  readonly editable: boolean;
  /** What stands around the control. */
  readonly frame: Frame;
  /** What describes the control: ends of ids, each to follow the field's own id and `-`. */
  readonly describedBy: readonly string[];
  /** Visible options; for a boolean, yes and no. Empty for a field without choices. */
  readonly options: readonly Option[];
  /**
   * An issue's words, once Next or Submit has asked for them, or the person has followed a line about it; it goes as
   * soon as the answer is mended.
   */
  readonly error?: string;
  /** Which boxes of a date the error is about. Absent: all. */
  readonly errorParts?: readonly string[];
  /** The author's hint; of a date that has none, an example of how to write it. */
  readonly hint?: string;
  /**
   * What to say once typing pauses, each time that it becomes another: 'You have 12 characters left', or the label and
   * value of what was worked out.
   */
  readonly status?: string;
  /** Advice that answers call for. */
  readonly prompts: readonly string[];
  /** For a prefilled value: where from and when, and whether it was changed since, in words. */
  readonly source?: string;
  /**
   * Where a person changed a prefilled answer, may still change it, and the record has changed since: what it says now.
   */
  readonly newer?: NewerValue;
}

/**
 * What a record says now. To take it: `session.answer(pointer, value)`; to keep one's own answer: `session.keep(pointer)`.
 */
export interface NewerValue {
  readonly value: unknown;
  /** In words: 'Case record now says: 12 High Street. Which answer should this form have?'. */
  readonly message: string;
}

/** One visible repeat, and what may be done with its entries. */
export interface RepeatView {
  readonly node: RepeatNode;
  readonly pointer: Pointer;
  readonly entries: readonly EntryView[];
  readonly mandatory: boolean;
  /** Whether entries may be added, removed and moved: not where the repeat is locked, prefilled as locked, or full. */
  readonly canAdd: boolean;
  readonly canRemove: boolean;
  readonly canMove: boolean;
  readonly error?: string;
  readonly prompts: readonly string[];
}

/** One entry of a repeat. What it holds: `children` of its pointer. */
export interface EntryView {
  /** Stays with the entry when it moves: the key to render it by. */
  readonly id: string;
  readonly pointer: Pointer;
  /** 'Need 2'. */
  readonly title: string;
  readonly prompts: readonly string[];
  /** A broken rule that is shown at the entry. */
  readonly error?: string;
  /** What a person may do to it, in the order of the buttons. */
  readonly actions: readonly EntryAction[];
  /** Whether it is asked, in place of the buttons, if the entry is really to go. */
  readonly asked: boolean;
}

/** What a button does to an entry, and its words. */
export interface EntryAction {
  readonly action: 'up' | 'down' | 'remove';
  readonly label: string;
}

/** All that stands around a page's fields. */
export interface FormView {
  /** Grows when the form, its words or its language became others: then everything is to be drawn again. */
  readonly edition: number;
  /** The present page; in `single` paging, the one that was last gone to. */
  readonly page: PageNode;
  /** Names the screen, and stays as long as it does: the key to draw it by. */
  readonly screen: string;
  /**
   * What the screen is headed, the form's title in small above it (none in `single` paging), and, of one question,
   * which it is.
   */
  readonly heading: string;
  readonly caption?: string;
  /** The pages of which something is on the screen: the present one, or in `single` paging all that can be started. */
  readonly shown: readonly ShownPage[];
  /** The words of what opens the list of pages; at the list itself, of how much is done. */
  readonly listLabel: string;
  /** The list of tasks of the `govuk` profile: `shown` in place of a page, `offered` on one, or not there. */
  readonly list: 'shown' | 'offered' | 'none';
  /**
   * A line at the top: where the form begins, how long it takes, and how mandatory questions are marked, where any are.
   */
  readonly explanation: string;
  /** Whether the page ends here, so that a person may tick it as completed. */
  readonly canTick: boolean;
  /** From 1, among visible pages. */
  readonly number: number;
  /** Visible pages in order. */
  readonly pages: readonly PageLine[];
  readonly percent: number;
  /** How far the form is, in words: '40% complete', or where pages are counted, 'Page 2 of 8'. */
  readonly progress: string;
  /** Of screens. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** What the form's live region has to say now; '' for nothing. */
  readonly said: string;
  /** What is to have the focus: a renderer moves it (`moveFocus`) each time that `turn` grows, once all is drawn. */
  readonly focus: Focus;
  /** The error summary; empty where it is not shown. One line for each field, in order of the form. */
  readonly errors: readonly ErrorLine[];
  /** Grows each time the summary is shown, so that focus moves to it. */
  readonly errorsShown: number;
  /** On the last screen only: what the submission lacks, over the whole form. */
  readonly missing: readonly ErrorLine[];
  /**
   * The buttons below the screen, in order: `session.press`. 'submit' is among them on the last screen, once nothing is
   * missing, if there is a host.
   */
  readonly actions: readonly FormAction[];
  /** Whether the host is at work: the buttons are in reach, and do nothing. */
  readonly busy: boolean;
  /** Whether there is a host to save with. */
  readonly canSave: boolean;
  /**
   * Whether the draft differs from the one that was last saved, or else opened, or a file is not with the host yet:
   * what leaving would lose.
   */
  readonly unsaved: boolean;
  readonly activity: Activity;
  /** Answers of an older version that this one has no place for, until the person puts the notice away. */
  readonly aside: readonly AsideLine[];
}

/** An answer that is kept aside, in words. */
export interface AsideLine {
  /**
   * The question, as far as it is known: a label, or what its name says. Within a repeat, the entry's title in brackets
   * after it.
   */
  readonly label: string;
  readonly text: string;
}

/** What a button of the form does: Next and Submit, of which there is one at most, go with the form's own `submit`. */
export type FormAction = 'next' | 'submit' | 'previous' | 'save';

/** A page of which something is on the screen. */
export interface ShownPage {
  readonly node: PageNode;
  readonly pointer: Pointer;
  /** Its own prompts. */
  readonly prompts: readonly string[];
}

/** A line of the list of pages. */
export interface PageLine {
  readonly name: string;
  readonly label: string;
  readonly number: number;
  readonly status: PageStatus;
  /** Of its visible fields and repeats, how many must be answered. */
  readonly mandatory: number;
  readonly percent: number;
  readonly ticked: boolean;
  readonly current: boolean;
}

/** A line of the error summary, or of what is missing. */
export interface ErrorLine {
  readonly pointer: Pointer;
  /** Name of the page it is on. */
  readonly page: string;
  /**
   * The same words as at the field; in brackets after them, within a repeat, the entry's title, and what it stands in
   * where another line has the same words.
   */
  readonly message: string;
}

/** What the session is about with its host. */
export type Activity =
  | { readonly kind: 'idle' | 'saving' | 'submitting' }
  | { readonly kind: 'saved'; readonly link?: string; readonly keptUntil?: IsoDate }
  | { readonly kind: 'submitted'; readonly reference: string; readonly pdf?: string }
  /**
   * In words for the person. Nothing is lost; the same action may be tried again, unless `retry` says `never`. `link`
   * leads on.
   */
  | ({ readonly kind: 'failed'; readonly message: string } & HostErrorOptions);
