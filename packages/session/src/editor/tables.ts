import type { Pointer } from '@formwright/model';
import type { SavedDraft } from '../draft/saved-draft.ts';
import type { FocusTarget } from '../interaction/focus.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Session } from '../session.ts';
import type { State } from '../state/state.ts';
import type { FormView } from '../views/form-shape.ts';
import type { RepeatView } from '../views/views.ts';

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
  withTable(state: State, view: RepeatView): RepeatView;
  withEditor(state: State, view: FormView): FormView;
  /**
   * Returns what takes the focus in place of Next, if an editor is open on the screen. In place of Submit (`form`): if
   * one is open anywhere, whose screen it then goes to.
   */
  unfinished(state: State, scope: 'screen' | 'form'): FocusTarget | undefined;
  /** Opens the editors in which an answer is. */
  openTo(state: State, pointer: Pointer): void;
  createTableActions(state: State, interaction: Pick<Interaction, 'notify' | 'say'>): TableActions;
}
