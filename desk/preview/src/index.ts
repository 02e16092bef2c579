export { DeskError } from './desk-error.ts';
export type {
  Beside, CaseRecord, DeclaredFact, DeskNews, FilePlace, FormMap, FormState, FormSummary, MapArrow, MapNode, SourceText,
} from './desk-state.ts';
export { startDesk, type DeskOptions, type RunningDesk } from './start-desk.ts';
