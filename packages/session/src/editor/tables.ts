import type { Pointer, RepeatNode } from '@formwright/model';
import type { SavedDraft } from '../draft/saved-draft.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Session } from '../session.ts';
import type { State } from '../state/state.ts';
import type { FormView } from '../views/form-shape.ts';
import type { EntryView, Removal } from '../views/views.ts';

/** What a person does in a table of entries and in its editor. */
export interface TableActions extends Pick<Session, 'pressEditor' | 'undoRemoval'> {
  /** Opens the editor for a new entry, or for an entry that is there. */
  begin(repeat: Pointer): void;
  edit(entry: Pointer): void;
  /** Remembers an entry that is about to be removed, so that it can be restored. */
  remember(entry: Pointer): void;
}

/** The code of tables of entries. Only a form with `x-ui.columns` fetches it. */
export interface Tables {
  /** Opens the editors that the draft was left with. */
  reopen(state: State): void;
  storedDraft(state: State): SavedDraft;
  rows(state: State, node: RepeatNode, pointer: Pointer): readonly EntryView[];
  columns(node: RepeatNode): readonly string[];
  removal(state: State, repeat: Pointer): Removal | undefined;
  withEditor(state: State, view: FormView): FormView;
  /** Returns the entry whose editor prevents the person from submitting: the innermost that is visible. */
  unfinished(state: State): Pointer | undefined;
  /** Opens the editors in which an answer is. */
  openTo(state: State, pointer: Pointer): void;
  createTableActions(state: State, interaction: Pick<Interaction, 'notify' | 'say'>): TableActions;
}
