export type {
  Answer,
  Answers,
  Attachment,
  Draft,
  Facts,
  IsoDate,
  LocalDateTime,
  Path,
  Pointer,
  Scalar,
} from './form/answers.ts';
export type { CatalogueInfo, CompiledCatalogue, Icon, Tile, TileGroup } from './form/catalogue.ts';
export type { Choice, CompiledCouncil, CouncilInfo } from './form/council.ts';
export type { SharedQuestions } from './form/shared-questions.ts';
export type { FormChange, FormHistory, FormModel, FormVersion, PaperFields, Retention } from './form/form-model.ts';
export type { Frame } from './form/frame.ts';
export { widgetFrames, type FormatName, type TextFormatName, type WidgetName } from './form/names.ts';
export type {
  AttachmentLimits,
  FieldNode,
  FieldUi,
  FileKind,
  Lookup,
  Messages,
  Node,
  NodeInside,
  NoteNode,
  NoteStyle,
  Option,
  PageNode,
  Prefill,
  RepeatNode,
  SectionNode,
} from './form/nodes.ts';
export type { Block, Inline, RichText } from './form/rich-text.ts';
export type { FormatProblem, TextFormat } from './form/text-format.ts';
export type { Evaluation, Prompt } from './results/evaluation.ts';
export type { Issue, IssueCode } from './results/issue.ts';
export type { Beside, PageProgress, PageStatus, Progress } from './results/progress.ts';
export type { Question, Questions } from './results/questions.ts';
export type { Route } from './results/route.ts';
export type { Begun, Starting, Starts } from './results/starts.ts';
export type { Tracker } from './results/tracker.ts';
export type { CompiledForm, FormAddress } from './compiled-form.ts';
export { nodeAt } from './find/node-at.ts';
export { rowlessPaths } from './find/rowless-paths.ts';
export { isTaken, placesOf, presentPlaces, renamesOf, type Rename } from './find/places.ts';
export { plainText } from './find/plain-text.ts';
export { recordPaths } from './find/record-paths.ts';
export { nodesByPath, pathOf, walk } from './find/walk.ts';
