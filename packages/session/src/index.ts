export type { Host, PrefillRecord, SaveReceipt, SubmitReceipt } from './host.ts';
export type { Provenance, SavedDraft } from './saved-draft.ts';
export type { Language, Session, SessionOptions, ViewName } from './session.ts';
export type { Activity, Child, EntryView, ErrorLine, FieldView, FormView, PageLine, RepeatView } from './views.ts';
export { dateFromParts, datePartsOf, type DateParts } from './date-parts.ts';
export { numberFromTyped, typedNumber } from './typed-number.ts';
export { chosenOptions, standInline, toggledOption } from './choices.ts';
