import type { FormModel, Issue, Pointer } from '@formwright/model';
import type { Wording } from '@formwright/messages';
import type { EntryActions } from '../actions/entries.ts';
import type { RecordActions } from '../actions/record.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Session, SessionOptions, ViewName } from '../session.ts';
import type { State } from '../state/state.ts';
import type { AsideLine, Banner, Dialog, ErrorLine, LastSave, MissingPage, Returned } from '../views/form-shape.ts';
import type { ReviewView } from '../review/review-shape.ts';
import type { ViewCache } from '../views/view-cache.ts';

/** What a person can only do once the form is drawn, and with its code. */
export interface LateActions
  extends
    EntryActions,
    RecordActions,
    Pick<
      Session,
      'save' | 'submit' | 'retry' | 'print' | 'leave' | 'cancel' | 'pressDialog' | 'copyLink' | 'listen' | 'setOptions'
    > {}

/** What late actions need of a session. */
export interface Tools extends Interaction, Pick<Session, 'answer' | 'changeFacts'> {
  readonly views: ViewCache<ViewName>;
}

/** The code that nobody needs until they have read the form and begun to answer. */
export interface Late {
  issueMessage(issue: Issue, model: FormModel, wording: Wording): string;
  asideLines(state: State): readonly AsideLine[];
  followsStop(state: State, pointer: Pointer, stop: Pointer): boolean;
  missingPages(state: State, lines: readonly ErrorLine[]): readonly MissingPage[];
  commentAt(state: State, pointer: Pointer): string | undefined;
  returnedOf(state: State): Returned | undefined;
  bannerOf(state: State): Banner | undefined;
  dialogOf(state: State): Dialog | undefined;
  lastSaveOf(state: State): LastSave | undefined;
  waitingFor(state: State, page?: Pointer): string | undefined;
  /** Makes the review. Until its code is there, it is empty, and `arrived` is called when it is. */
  reviewOf(state: State, arrived: () => void): ReviewView;
  reportMisuse(options: SessionOptions): void;
  fetchTables(state: State, arrived: () => void): void;
  createLateActions(state: State, tools: Tools): LateActions;
}
