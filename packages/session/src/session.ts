import type { Wording } from '@formwright/messages';
import type { Answers, CompiledForm, Facts, FormModel, Pointer, Scalar } from '@formwright/model';
import type { Host, PrefillRecord } from './host/host.ts';
import type { Notes } from './host/notes.ts';
import type { SavedDraft } from './draft/saved-draft.ts';
import type { SessionListeners } from './interaction/listeners.ts';
import type { StopSignal } from './platform.ts';
import type { DatePart } from '@formwright/runtime';
import type { ReviewView } from './review/review-shape.ts';
import type { FieldView } from './views/field-shape.ts';
import type { DialogAction, FormAction, FormView } from './views/form-shape.ts';
import type { Child, EditorAction, EntryAction, RepeatView } from './views/views.ts';

/** What a session begins with. Only the form and the facts are required. */
export interface SessionOptions {
  readonly form: CompiledForm;
  readonly facts: Facts;
  /** Absent: Save and Submit are not offered (a preview). */
  readonly host?: Host;
  /** The draft to continue. Absent: a new one. */
  readonly saved?: SavedDraft;
  /** The record for prefilled fields, on top of `saved`. */
  readonly record?: PrefillRecord;
  /**
   * What the host must tell the person now, in its words: 'You will be signed out in 5 minutes'. A dialog shows it until the
   * person answers, or until it is absent. Then `host.stay` is called.
   */
  readonly warning?: string;
  /** Why the form was returned to this person, and comments at its questions. Absent: it was not. */
  readonly notes?: Notes;
  /** The host's own values of words in curly brackets. */
  readonly words?: { readonly [name: string]: string };
  /**
   * The renderer's own words: `english` (the default), or `welsh` from `@formwright/messages/cy`. `govuk` from
   * `@formwright/messages/govuk` makes the words of that profile from them.
   */
  readonly wording?: Wording;
}

/**
 * One person filling in one form: the answers, where the person is, which issues are shown. It has no DOM. A renderer
 * draws its views, subscribes to them, and calls its actions.
 */
export interface Session {
  /** The model with words filled in. It, the wording and the host are the latest that were given. */
  readonly model: FormModel;
  readonly wording: Wording;
  /** Absent in a preview. */
  readonly host: Host | undefined;
  /** What logic knows besides the answers. */
  facts(): Facts;

  /** The view of what is around the fields. */
  view(): FormView;
  /** The visible nodes of a page, section or entry, in order. */
  children(container: Pointer): readonly Child[];
  field(pointer: Pointer): FieldView;
  repeat(pointer: Pointer): RepeatView;
  /** Calls `changed` after the named view changed. Returns a function that stops this. */
  subscribe(view: ViewName, changed: () => void): () => void;
  /**
   * Tells a page what happens, beginning with the page that is shown, until `signal` is aborted. `listeners` is asked
   * each time, so that what it returns may change.
   */
  listen(listeners: () => SessionListeners, signal?: StopSignal): void;
  /** What a person checks before they submit. */
  review(): ReviewView;
  /**
   * The answers, including hidden ones. An entry that is being added in an editor is not among them, and one that is
   * being changed is as before.
   */
  answers(): Answers;
  /** The draft, as a host stores it. What is typed in an editor is in `SavedDraft.editing`. */
  draft(): SavedDraft;

  /** Sets or (undefined) clears one answer. Ignored if the field cannot be edited. */
  answer(pointer: Pointer, value: unknown): void;
  /**
   * Answers with what a person typed into a box. `part` names a box of a date. What was typed stays in the boxes
   * (`FieldView.boxes`) as long as it means the answer.
   */
  type(pointer: Pointer, text: string, part?: DatePart): void;
  /** Answers with an option, or (undefined) with none. In a group of checkboxes: ticks the option or unticks it. */
  choose(pointer: Pointer, option: Scalar | undefined): void;
  /** Adds an entry. If entries are a table (`x-ui.columns`), opens the editor for a new one. */
  addEntry(repeat: Pointer): void;
  removeEntry(entry: Pointer): void;
  /** Moves an entry one place up or down. Ignored at the end. */
  moveEntry(entry: Pointer, direction: 'up' | 'down'): void;
  /** Goes to the next screen if this one has no issue; otherwise shows its issues. Returns whether it went. */
  next(): boolean;
  previous(): void;
  /**
   * Goes to a page by name, or to the screen of an answer by pointer, unless a stop comes before its page. Never loses
   * an answer.
   */
  goTo(to: string): void;
  /**
   * Goes to what a line of the error summary, of what is missing, or a link of the review is about, and shows what is
   * wrong there. If that is on another screen than the end of the form, Next leads back.
   */
  follow(pointer: Pointer): void;
  /** Goes to the review, in which a person checks all their answers, unless the form has none or a stop comes before it. */
  goToReview(): void;
  /** Goes to the list of tasks, which the `govuk` profile has. */
  goToList(): void;
  /** Opens or closes the list of pages, which takes too much room in a narrow window. */
  toggleList(): void;
  /** Marks a page as completed by the person, or not. This bars and locks nothing. */
  tick(page: string, ticked: 'ticked' | 'unticked'): void;
  /** Hides the notice about answers that are kept aside, until the draft is opened again. The answers stay. */
  hideAside(): void;
  /**
   * Saves through the host. It asks for no answer, unless the form's Save shows what is missing. Never rejects: `FormView.activity` has the
   * outcome.
   */
  save(): Promise<void>;
  /**
   * Submits through the host, once, if nothing is missing; otherwise shows what is missing. After that, answers no
   * longer change. Never rejects.
   */
  submit(): Promise<void>;
  /** Goes back to the list of what is missing, after a line of it has led to the present screen. */
  toMissing(): void;
  /** Prints through the host or, if it does not print, the page as it is on the screen. */
  print(): void;
  /**
   * Leaves the form through the host. If answers are not saved, or the person has not seen the link to them yet, a dialog
   * asks first (`FormView.dialog`).
   */
  leave(): void;
  /** Discards the form and its answers through the host. If there is anything to lose, a dialog asks first. */
  cancel(): void;
  /** Copies the link to the saved answers. Never rejects. */
  copyLink(): Promise<void>;
  /** Does what a button of the dialog says. */
  pressDialog(action: DialogAction): void;
  /** Does what a button of the form says, unless the host is busy. */
  press(action: FormAction): void;
  /** Does what Return in a box does: presses the editor's main button or else Next or, on the last screen, Submit. */
  pressReturn(): void;
  /** Does what a button of the editor of an entry says (`FormView.editor`). */
  pressEditor(action: EditorAction): void;
  /** Puts the entry that was removed last from a table back into its place, while `RepeatView.removal` is there. */
  undoRemoval(): void;
  /** Does what a button of an entry says. `remove` only asks (`EntryView.question`), because the entry's answers go with it. */
  pressEntry(entry: Pointer, action: EntryAction): void;
  /** Repeats what failed last: saving, submitting or discarding. */
  retry(): Promise<void>;
  /**
   * Keeps the person's answer although the record now says something else. The person is asked again only when the
   * record changes again.
   */
  keep(pointer: Pointer): void;
  /** Takes what the record says now (`FieldView.newer`) as the answer. */
  useRecord(pointer: Pointer): void;
  /** Moves the focus to an answer's control; with `''`, to the heading of the screen, for a skip link. */
  focusOn(pointer: Pointer): void;
  /** Says a text to a screen reader, after what is being said. '' removes what was said. */
  say(text: string): void;
  /**
   * Takes the options that the page gives now in place of those before, and keeps every answer. Equal values change
   * nothing. A new host takes over at once. With a new form, language or words the session continues with the same
   * draft (migrated if the version differs) and with files that are being uploaded. A draft that arrives late is joined
   * with what was typed until then. Another draft is opened if nothing is unsaved; otherwise it is refused with
   * everything that came with it, and the console says so.
   */
  setOptions(options: SessionOptions): Promise<void>;
  /** Takes newer facts: another day, another role, or what a source does not have. */
  changeFacts(facts: Facts): void;
  /** Makes Save and Submit wait for work that an answer depends on. Returns a function that releases it. */
  hold(held: Held): () => void;
  /** Takes a newer record: locked values follow it, edited ones stay, and the person is asked about them. */
  refresh(record: PrefillRecord): void;
}

/** Work that an answer depends on, such as an upload. */
export interface Held {
  /** If it rejects, Submit fails, with the words of a `HostError`. */
  readonly work: Promise<unknown>;
  /** Returns where the answer is now; undefined if its entry is gone. Nothing waits for a hidden answer. */
  pointer(): Pointer | undefined;
}

/** `form`, `review`, or a kind and a pointer: `children /page/section`, `field /page/name`, `repeat /page/needs`. */
export type ViewName = 'form' | 'review' | `${'children' | 'field' | 'repeat'} ${Pointer}`;
