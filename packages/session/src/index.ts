export { applyPrefill } from './prefill/apply-prefill.ts';
export { charactersLeft } from './typing/characters-left.ts';
export { createSession } from './create-session.ts';
export { type Focus, type FocusTarget, moveFocus } from './interaction/focus.ts';
export { groupDescribedBy } from './interaction/described-by.ts';
export { domId, freePrefix } from './interaction/dom-id.ts';
export { emptyDraft } from './draft/empty-draft.ts';
export { entriesAround } from './interaction/entries-around.ts';
export { attachmentsIn, findUnlisted } from './draft/field-answers.ts';
export { HostError, type HostErrorOptions } from './host/host-error.ts';
export { keepLocked, type Kept } from './receive/keep-locked.ts';
export { migrateDraft } from './migrate/migrate-draft.ts';
export type { ChosenFile, StopSignal } from './platform.ts';
export { readControls, type ReadableControl } from './typing/read-controls.ts';
export { readDraft } from './draft/read-draft.ts';
export { recordIssues } from './prefill/record-issues.ts';
export { receiveDraft, type Received, type Receiver } from './receive/receive.ts';
export { withoutSensitive } from './draft/without-sensitive.ts';
export { UnknownPointerError } from './misuse/unknown-pointer-error.ts';
export type { AttachWork, Host, LookupOption, PrefillRecord, SaveReceipt, SubmitReceipt } from './host/host.ts';
export type { Aside, Provenance, SavedDraft } from './draft/saved-draft.ts';
export type { Held, Session, SessionOptions, ViewName } from './session.ts';
export type { Frame } from '@formwright/model';
export type {
  Activity,
  AsideLine,
  Child,
  EntryAction,
  EntryView,
  ErrorLine,
  FieldView,
  FormAction,
  FormView,
  NewerValue,
  PageLine,
  RepeatView,
  ShownPage,
} from './views/views.ts';
export type { DateParts } from '@formwright/runtime';
export { dateFromParts, datePartsAsked, datePartsOf, spreadDate } from './typing/date-parts.ts';
export { inputKind, type InputKind } from './typing/input-kind.ts';
export { chosenOptions, standInline, toggledOption } from './typing/choices.ts';
export { warn } from './misuse/warn.ts';
export { WrongFormError } from './misuse/wrong-form-error.ts';
