export type { Notes } from './host/notes.ts';
export { applyPrefill } from './prefill/apply-prefill.ts';
export { beginDraft } from './draft/begin-draft.ts';
export { carryAnswers, type FilledIn, type ToBegin } from './draft/carry-answers.ts';
export { createSession } from './create-session.ts';
export { type Focus, type FocusTarget, moveFocus } from './interaction/focus.ts';
export { domId, freePrefix, idList, nameWithin } from './interaction/ids.ts';
export { emptyDraft } from './draft/empty-draft.ts';
export { onDemand, type OnDemand } from './interaction/on-demand.ts';
export { showCurrentPage } from './interaction/page-list.ts';
export { attachmentsIn, findUnlisted } from './draft/field-answers.ts';
export { HostError, type HostErrorOptions } from './host/host-error.ts';
export { keepLocked, type Kept } from './receive/keep-locked.ts';
export { finishedAnswers } from './migrate/finished-answers.ts';
export { migrateDraft } from './migrate/migrate-draft.ts';
export type { ChosenFile, StopSignal } from './platform.ts';
export { readControls, type ReadableControl } from './typing/read-controls.ts';
export { watchControls } from './typing/watch-controls.ts';
export { readDraft } from './draft/read-draft.ts';
export { recordIssues } from './prefill/record-issues.ts';
export { receiveDraft, type Received, type Receiver } from './receive/receive-draft.ts';
export { withoutSensitive } from './draft/without-sensitive.ts';
export { UnknownPointerError } from './misuse/unknown-pointer-error.ts';
export type { AttachWork, Host, LookupOption, PrefillRecord, SaveReceipt, SubmitReceipt } from './host/host.ts';
export type { Aside, Editing, EntryCopy, Provenance, SavedDraft } from './draft/saved-draft.ts';
export type { Held, Session, SessionOptions, ViewName } from './session.ts';
export type { Frame } from '@formwright/model';
export type { Box, ChoiceView, FieldView, Mark, NewerValue } from './views/field-shape.ts';
export type {
  Activity,
  AsideLine,
  Banner,
  ErrorLine,
  Dialog,
  DialogAction,
  FormAction,
  FormView,
  KeptLink,
  LastSave,
  MissingPage,
  Returned,
  PageLine,
  ShownPage,
} from './views/form-shape.ts';
export type {
  AnswerList,
  Cell,
  Child,
  EditorAction,
  EditorView,
  EntryAction,
  EntryView,
  NoteView,
  Removal,
  RepeatView,
} from './views/views.ts';
export type { Failure, PageShown, SessionListeners } from './interaction/listeners.ts';
export { leadsAway } from './views/form-shape.ts';
export type {
  ReviewAnswers,
  ReviewBlock,
  ReviewGroup,
  ReviewLink,
  ReviewPage,
  ReviewRow,
  ReviewView,
} from './review/review-shape.ts';
export type { DatePart, DateParts } from '@formwright/runtime';
export type { Button } from './views/buttons.ts';
export type { BoxKind } from './typing/input-kind.ts';
export { warn } from './misuse/warn.ts';
export { WrongFormError } from './misuse/wrong-form-error.ts';
