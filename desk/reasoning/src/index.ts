export type { Because, Goal, Outcome, Witness } from './goal.ts';
export { openReasoner, type Reasoner, type ReasonerOptions } from './reasoner.ts';
export { compareConditions, inlined, type ConditionComparison, type PlacedCondition } from './compare-conditions.ts';
export { pointersOf } from './confirm.ts';
export { answerText, conditionText, labelOf } from './words/condition-text.ts';
