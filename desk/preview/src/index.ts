export { DeskError } from './desk-error.ts';
export type {
  Beside,
  CaseRecord,
  DeclaredFact,
  DeskNews,
  FilePlace,
  FormMap,
  FormState,
  FormSummary,
  Language,
  MapArrow,
  MapNode,
  SourceText,
  TestedScenario,
  TestReport,
} from './desk-state.ts';
export { startDesk, type DeskOptions, type RunningDesk } from './start-desk.ts';
