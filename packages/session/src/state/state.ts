import type { Wording } from '@formwright/messages';
import {
  type CompiledForm,
  type Evaluation,
  type Facts,
  type FieldNode,
  type FormModel,
  type Issue,
  type Node,
  type PageProgress,
  type Path,
  type Pointer,
  pathOf,
  type RepeatNode,
  type Tracker,
} from '@formwright/model';
import { isEditable } from '@formwright/runtime';
import type { Host, PrefillRecord, SaveReceipt } from '../host/host.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';
import type { Held, SessionOptions } from '../session.ts';
import type { Focus } from '../interaction/focus.ts';
import type { Typed } from '../typing/boxes.ts';
import type { Activity, Dialog } from '../views/form-shape.ts';
import type { Late } from '../late/late-shape.ts';
import type { OpenEntry } from '../editor/open-entry.ts';
import type { Removed } from '../editor/removal.ts';
import type { Tables } from '../editor/tables.ts';

/** What a session has, and its present state. Only actions change it. */
export interface State {
  /** The code that is fetched after the form is drawn; undefined until it is there. */
  late: Late | undefined;
  /** The code of tables of entries; undefined until it is there, and in a form without them. */
  tables: Tables | undefined;
  form: CompiledForm;
  host: Host | undefined;
  /** With words filled in. */
  model: FormModel;
  /** The nodes of `model`. */
  nodes: ReadonlyMap<Path, Node>;
  wording: Wording;
  /** The options that all of these were made from, as the page gave them last. */
  given: SessionOptions;
  /** The record as it was given last, which also fills in new entries. */
  record: PrefillRecord | undefined;
  /** Grows when the form, its words or its language changed. */
  edition: number;
  /** Drafts that the host has: the one that was opened, and those that it stored since. */
  readonly kept: SavedDraft[];
  /** Makes ids for new entries. */
  newId: () => string;

  facts: Facts;
  /** What Save and Submit wait for. */
  readonly held: Set<Held>;
  draft: SavedDraft;
  /** The pointer of the latest answer. */
  answered: Pointer | undefined;
  /** The draft as the host has it, or as it was opened. */
  saved: SavedDraft;
  /** Follows the draft's answers with these facts. */
  tracker: Tracker;
  /** The tracker's present evaluation. */
  evaluation: Evaluation;
  /**
   * Issues that Next, Save, Submit or a link has shown and that are not mended: the first at each pointer, in the order
   * of the form.
   */
  shown: ReadonlyMap<Pointer, Issue>;
  /** What they were shown for: the present screen or the whole form. */
  scope: 'screen' | 'form';
  /** Shown after Next or Submit was barred. What a followed link has shown is shown only at its field. */
  summary: 'shown' | 'hidden';
  activity: Activity;
  /** The text of the live region. */
  said: string;
  /** What the session moved the focus to last. */
  focus: Focus;
  /** What was typed into boxes on this screen. */
  typed: { readonly [pointer: Pointer]: Typed };
  /** Whether the person is on a screen of the form, at the list of tasks, or at the review. */
  at: 'screen' | 'list' | 'review';
  /** Whether a line of what is missing has led to the present screen of a form without a review. */
  isLed: boolean;
  /** What they followed a link to from the review, as long as Next leads back there. */
  returning: Pointer | undefined;
  /** Whether the list of pages is open in a narrow window. */
  listOpen: boolean;
  /** The entry for which the person is asked whether to remove it. */
  asked: Pointer | undefined;
  /** The entries whose editors are open, outermost first. `draft` has them as they are typed. */
  open: readonly OpenEntry[];
  /** The entry of a table that was removed last, until something else is done with entries or the host gets the draft. */
  removed: Removed | undefined;
  /** What the person is asked before they leave the form. */
  leaving: Exclude<Dialog['kind'], 'warning'> | undefined;
  /** The latest link to the draft that the person has seen. */
  seenLink: string | undefined;
  /** Whether the person has copied the link. */
  copied: boolean;
  /** What the host said when it saved last. */
  receipt: SaveReceipt | undefined;
  /** The warning of the host that the person has answered. */
  heard: string | undefined;
  /** When the draft was saved last, or could not be. */
  lastSave: { readonly kind: 'saved' | 'failed'; readonly at: Date } | undefined;
  /** Called after each change, to save it. */
  changed: (() => void) | undefined;
  /** Whether the person has hidden the notice about answers that are kept aside. */
  asideHidden: boolean;
}

/** Returns the node of an answer, page or section; undefined for an entry, and for what the form does not have. */
export function nodeOf({ nodes }: { readonly nodes: ReadonlyMap<Path, Node> }, pointer: Pointer): Node | undefined {
  // A path is not a pointer: nothing can be answered at `*`.
  return pointer.includes('*') ? undefined : (nodes.get(pointer) ?? nodes.get(pathOf(pointer)));
}

/**
 * Returns whether a person may change a field, or the entries of a repeat, now: it is not calculated, prefilled as locked,
 * or locked by `x-editable`.
 */
export function mayChange({ evaluation }: State, node: FieldNode | RepeatNode, pointer: Pointer): boolean {
  return (
    !('calculated' in node && node.calculated) && node.prefill?.edit !== 'locked' && isEditable(evaluation, pointer)
  );
}

/** Returns the draft that leaves the session. Who compares drafts gets the same object for the same draft. */
export function storedDraft(state: State): SavedDraft {
  return state.open.length > 0 && state.tables ? state.tables.storedDraft(state) : state.draft;
}

/** Starts to track answers that may all have changed, or other facts. */
export function tracking({
  form,
  draft,
  facts,
}: Pick<State, 'form' | 'draft' | 'facts'>): Pick<State, 'tracker' | 'evaluation'> {
  const tracker = form.track(draft.answers, facts, draft);
  return { tracker, evaluation: tracker.evaluation };
}

/** Returns how far each page is. */
export function linesOf({ tracker, draft }: State): readonly PageProgress[] {
  return tracker.progress(draft.ticked).pages;
}
