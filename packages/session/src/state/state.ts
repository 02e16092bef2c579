import type { Wording } from '@formwright/messages';
import {
  type CompiledForm,
  type Evaluation,
  type Facts,
  type FormModel,
  type Issue,
  type Node,
  type Path,
  type Pointer,
  pathOf,
  type Tracker,
} from '@formwright/model';
import type { Host } from '../host/host.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';
import type { Held, SessionOptions } from '../session.ts';
import type { Focus } from '../interaction/focus.ts';
import type { Activity } from '../views/views.ts';

/** What a session works with, and what it knows at a moment. Only actions change it. */
export interface State {
  form: CompiledForm;
  host: Host | undefined;
  /** With words filled in. */
  model: FormModel;
  /** Of `model`. */
  nodes: ReadonlyMap<Path, Node>;
  wording: Wording;
  /** What all of these were made from, as the page gave it last. */
  given: SessionOptions;
  /** Grows when the form, its words or its language become others. */
  edition: number;
  /** Drafts that the host has: the one that was opened, and those that it has kept since. */
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
  /** The tracker's. */
  evaluation: Evaluation;
  /** Issues that have been asked for and are not mended, the first of each pointer, in order of the form. */
  shown: ReadonlyMap<Pointer, Issue>;
  /** What they were asked for: the present screen's, or those of the whole form. */
  scope: 'screen' | 'form';
  errorsShown: number;
  /** Shown once Next or Submit was barred. What a followed link has shown stands at its field alone. */
  summary: 'shown' | 'hidden';
  activity: Activity;
  /** What stands in the live region. */
  said: string;
  /** What took the focus last, of what the session has moved it to. */
  focus: Focus;
  /** Whether the person is at the list of tasks, and not on a screen of the form. */
  atList: boolean;
  /** The entry of which it is asked whether it is really to go. */
  asked: Pointer | undefined;
  /** Whether the person has put away what says which answers are kept aside. */
  asideHidden: boolean;
}

/**
 * Returns the node of an answer, or of a page or section; undefined for what the form does not have, and for a mere
 * entry.
 */
export function nodeOf({ nodes }: { readonly nodes: ReadonlyMap<Path, Node> }, pointer: Pointer): Node | undefined {
  // A path is no pointer: nothing may be answered at `*`.
  return pointer.includes('*') ? undefined : (nodes.get(pointer) ?? nodes.get(pathOf(pointer)));
}

/** Starts to follow answers that may all be others than before, or with other facts. */
export function tracking({
  form,
  draft,
  facts,
}: Pick<State, 'form' | 'draft' | 'facts'>): Pick<State, 'tracker' | 'evaluation'> {
  const tracker = form.track(draft.answers, facts);
  return { tracker, evaluation: tracker.evaluation };
}
