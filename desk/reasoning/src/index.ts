export { checkWholeForm, checkWholeRead, reasonAbout, type CheckResult } from './check-form.ts';
export type { Because, Goal, Outcome, Witness } from './goal.ts';
export { openReasoner, type Reasoner, type ReasonerOptions } from './reasoner.ts';
export { compareConditions, inlined, type ConditionComparison, type PlacedCondition } from './compare-conditions.ts';
export { pointersOf } from './confirm.ts';
export { becauseText } from './words/because-text.ts';
export { witnessText } from './words/witness-text.ts';
export type { Verdict } from './decide.ts';
export { answerText, conditionText, labelOf } from './words/condition-text.ts';
