import type { Wording } from '@formwright/messages';
import type { Answers, CompiledForm, Facts, FormModel, Pointer } from '@formwright/model';
import type { Host, PrefillRecord } from './host/host.ts';
import type { SavedDraft } from './draft/saved-draft.ts';
import type { Child, FieldView, FormAction, FormView, RepeatView } from './views/views.ts';

/** What a session begins with. Only the form and the facts are needed. */
export interface SessionOptions {
  readonly form: CompiledForm;
  readonly facts: Facts;
  /** Absent: Save and Submit are not offered (a preview). */
  readonly host?: Host;
  /** Continues this draft. Absent: a fresh one. */
  readonly saved?: SavedDraft;
  /** Fills prefilled fields, on top of `saved`. */
  readonly record?: PrefillRecord;
  /** The host's own values of words in curly brackets. */
  readonly words?: { readonly [name: string]: string };
  /**
   * The renderer's own words: `english` (the default), or `welsh` of `@formwright/messages/cy`; `govuk` of
   * `@formwright/messages/govuk` makes those of that profile of them.
   */
  readonly wording?: Wording;
}

/**
 * One person filling in one form: the answers, where the person is, which issues are shown. No DOM; a renderer draws
 * its views, subscribes to them, and calls its actions.
 */
export interface Session {
  /** With words filled in. It, the wording and the host are those that were given last. */
  readonly model: FormModel;
  readonly wording: Wording;
  /** Absent in a preview. */
  readonly host: Host | undefined;
  /** What logic knows beside the answers. */
  facts(): Facts;

  /** The form around the fields. */
  view(): FormView;
  /** Visible nodes of a page, section or entry, in order. */
  children(container: Pointer): readonly Child[];
  field(pointer: Pointer): FieldView;
  repeat(pointer: Pointer): RepeatView;
  /** Calls `changed` after the named view has become another. Gives the way to stop. */
  subscribe(view: ViewName, changed: () => void): () => void;
  /** The answers as they are, hidden ones too. */
  answers(): Answers;
  /** What a host keeps. */
  draft(): SavedDraft;

  /** Sets or (undefined) clears one answer. Ignored on a field that is not editable. */
  answer(pointer: Pointer, value: unknown): void;
  addEntry(repeat: Pointer): void;
  removeEntry(entry: Pointer): void;
  /** Asks whether an entry is really to go, since its answers go with it; where that is asked already, takes it back. */
  askToRemove(entry: Pointer): void;
  /** Moves an entry one place up or down. Ignored at the end. */
  moveEntry(entry: Pointer, direction: 'up' | 'down'): void;
  /** Goes to the next screen if this one has no issue; otherwise shows its issues. Tells which. */
  next(): boolean;
  previous(): void;
  /**
   * Goes to a page by name, or to the screen of an answer by pointer, unless a stop stands before its page. Never loses
   * an answer.
   */
  goTo(to: string): void;
  /** Goes to what a line of the error summary, or of what is missing, is about, and shows there what is wrong. */
  follow(pointer: Pointer): void;
  /** Goes to the list of tasks, which the `govuk` profile has. */
  goToList(): void;
  /** Marks a page as completed in the person's own eyes, or not. Bars and locks nothing. */
  tick(page: string, ticked: 'ticked' | 'unticked'): void;
  /** Puts the notice of answers kept aside away, until the draft is opened again. They are kept all the same. */
  hideAside(): void;
  /**
   * Saves through the host, and asks for nothing: what is missing, Next and Submit say. Never rejects:
   * `FormView.activity` tells the outcome.
   */
  save(): Promise<void>;
  /**
   * Submits through the host, once, if nothing is missing; otherwise shows what is. After that the answers stand still.
   * Never rejects.
   */
  submit(): Promise<void>;
  /** Does what a button says, unless the host is at work. */
  press(action: FormAction): void;
  /** Asks the host again for what failed last: to save, or to submit. */
  retry(): Promise<void>;
  /**
   * Keeps what the person answered where the record says another thing by now. Nothing is asked about it again until
   * the record changes once more.
   */
  keep(pointer: Pointer): void;
  /** Moves the focus to an answer's control. */
  focusOn(pointer: Pointer): void;
  /** Announces a text to a screen reader, after what is being said. '' takes away what was said. */
  say(text: string): void;
  /**
   * Takes what the page gives now in place of what it gave before, and keeps every answer. Equal values change nothing.
   * A new host takes over at once. A new form, language or words carry the draft over (migrated, if the version
   * differs), and files that are on their way. A draft that arrives late is joined with what was typed until then.
   * Another draft is opened where nothing is unsaved; otherwise it is refused with all that came with it, and the
   * console says so.
   */
  setOptions(options: SessionOptions): Promise<void>;
  /** Takes newer facts: another day, another role, what a source was found not to have. */
  changeFacts(facts: Facts): void;
  /** Makes Save and Submit wait for work that an answer depends on. Gives the way to let go of it. */
  hold(held: Held): () => void;
  /** Takes a newer record: locked values follow, edited ones stay, and the person is asked about them. */
  refresh(record: PrefillRecord): void;
}

/** Work that an answer depends on: a file on its way. */
export interface Held {
  /** Where it rejects, Submit fails, with the words of a `HostError`. */
  readonly work: Promise<unknown>;
  /** Where the answer stands now; undefined once its entry is gone. What is hidden is waited for by nobody. */
  pointer(): Pointer | undefined;
}

/** `form`, or a kind and a pointer: `children /page/section`, `field /page/name`, `repeat /page/needs`. */
export type ViewName = 'form' | `${'children' | 'field' | 'repeat'} ${Pointer}`;
