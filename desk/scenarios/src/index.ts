export { differencesOf, outcomeOf, type Difference, type Outcome } from './compare.ts';
export { conditionAt, type OwnedCondition, type Owner } from './conditions.ts';
export { conditionText, type ConditionPoint, type OptionPoint, type PagePoint, type Point } from './coverage.ts';
export { labelOf } from './labels.ts';
export { scenariosIn, type ReadScenarios } from './read-scenarios.ts';
export { coverageOf, runSuite, type Coverage, type ExplainedDifference, type Missing, type ScenarioResult, type Share, type SuiteResult } from './run.ts';
export type { Expectation, Scenario, ScenarioFile, Situation } from './scenario.ts';
export { openSuite, type OpenedSuite, type Suite } from './suite.ts';
