export { formats, textFormatOf, textFormats } from './formats/index.ts';
export type { FormatRecord, FormatReference, TextFormatRecord } from './formats/format-record.ts';
export { keywordNamed, keywords, type KeywordName } from './keywords/index.ts';
export type { KeywordRecord, NodeKind, UiRecord } from './keywords/keyword-record.ts';
export { ui, type Ui } from './keywords/ui.ts';
export { widgets, type WidgetRecord } from './widgets.ts';
