export { checkBeside, type CheckedBeside } from './files/check-beside.ts';
export { differencesOf, type Difference } from './outcomes/compare.ts';
export { outcomeOf, type Outcome } from './outcomes/outcome.ts';
export type { ConditionPoint, OptionPoint, PagePoint, Point } from './coverage/coverage.ts';
export { labelOf } from './outcomes/labels.ts';
export { scenariosIn, type ReadScenarios } from './files/read-scenarios.ts';
export {
  runSuite,
  type Coverage,
  type ExplainedDifference,
  type Missing,
  type ScenarioResult,
  type Share,
  type SuiteResult,
} from './run/run.ts';
export type { Expectation, Scenario, ScenarioFile, Situation } from './files/scenario.ts';
export { openSuite, type OpenedSuite, type Suite } from './run/suite.ts';
export { suggest, withoutImpossible, type Suggestions, type SuggestOptions, type Unshown } from './suggest/suggest.ts';
export { newScenarioFile, withScenarios } from './files/write-scenarios.ts';
