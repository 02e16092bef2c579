export { afterTyping } from './after-typing.ts';
export { applyPrefill } from './apply-prefill.ts';
export { charactersLeft } from './characters-left.ts';
export { createSession } from './create-session.ts';
export { domId, freePrefix } from './dom-id.ts';
export { emptyDraft } from './empty-draft.ts';
export { entriesAround } from './entries-around.ts';
export { attachmentsIn, findUnlisted } from './field-answers.ts';
export { HostError, type HostErrorOptions } from './host-error.ts';
export { keepLocked, type Kept } from './keep-locked.ts';
export { migrateDraft } from './migrate/migrate-draft.ts';
export type { ChosenFile, StopSignal } from './platform.ts';
export { readControls, type ReadableControl } from './read-controls.ts';
export { readDraft } from './read-draft.ts';
export { recordIssues } from './record-issues.ts';
export { receiveDraft, type Received, type Receiver } from './receive.ts';
export { withoutSensitive } from './without-sensitive.ts';
export { UnknownPointerError } from './unknown-pointer-error.ts';
export type { AttachWork, Host, LookupOption, PrefillRecord, SaveReceipt, SubmitReceipt } from './host.ts';
export type { Aside, Provenance, SavedDraft } from './saved-draft.ts';
export type { Held, Session, SessionOptions, ViewName } from './session.ts';
export type {
  Activity,
  AsideLine,
  Child,
  EntryView,
  ErrorLine,
  FieldView,
  FormView,
  NewerValue,
  PageLine,
  RepeatView,
  ShownPage,
} from './views.ts';
export type { DateParts } from '@formwright/runtime';
export { dateFromParts, datePartsAsked, datePartsOf, spreadDate } from './date-parts.ts';
export { inputKind, type InputKind } from './input-kind.ts';
export { chosenOptions, standInline, toggledOption } from './choices.ts';
export { warn } from './warn.ts';
export { WrongFormError } from './wrong-form-error.ts';
