export type { Answer, Answers, Attachment, Draft, Facts, IsoDate, Path, Pointer, Scalar } from './answers.ts';
export type { CompiledForm } from './compiled-form.ts';
export type { Evaluation, Prompt } from './evaluation.ts';
export type { Frame } from './frame.ts';
export type { FormModel, Retention } from './form-model.ts';
export type { Issue, IssueCode } from './issue.ts';
export { widgetFrames, type FormatName, type TextFormatName, type WidgetName } from './names.ts';
export type {
  AttachmentLimits,
  FieldNode,
  FieldUi,
  FileKind,
  Lookup,
  Messages,
  Node,
  NoteNode,
  NoteStyle,
  Option,
  PageNode,
  Prefill,
  RepeatNode,
  SectionNode,
} from './nodes.ts';
export { plainText } from './plain-text.ts';
export type { PageProgress, PageStatus, Progress } from './progress.ts';
export type { Block, Inline, RichText } from './rich-text.ts';
export type { Question, Questions } from './questions.ts';
export type { Route } from './route.ts';
export { nodeAt } from './node-at.ts';
export type { Tracker } from './tracker.ts';
export type { FormatProblem, TextFormat } from './text-format.ts';
export { placesOf, presentPlaces, renamesOf, type Rename } from './places.ts';
export { nodesByPath, pathOf, walk } from './walk.ts';
