export { checkBeside, type CheckedBeside } from './check-beside.ts';
export { differencesOf, type Difference } from './compare.ts';
export { outcomeOf, type Outcome } from './outcome.ts';
export type { ConditionPoint, OptionPoint, PagePoint, Point } from './coverage.ts';
export { labelOf } from './labels.ts';
export { scenariosIn, type ReadScenarios } from './read-scenarios.ts';
export {
  runSuite,
  type Coverage,
  type ExplainedDifference,
  type Missing,
  type ScenarioResult,
  type Share,
  type SuiteResult,
} from './run.ts';
export type { Expectation, Scenario, ScenarioFile, Situation } from './scenario.ts';
export { openSuite, type OpenedSuite, type Suite } from './suite.ts';
export { suggest, withoutImpossible, type Suggestions, type SuggestOptions, type Unshown } from './suggest.ts';
export { newScenarioFile, withScenarios } from './write-scenarios.ts';
