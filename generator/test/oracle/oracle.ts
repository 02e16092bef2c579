import type { Beside, Facts, Progress, Route } from '@formwright/model';
import type { OracleForm } from './definition.ts';
import { evaluate, type WordedEvaluation } from './evaluate.ts';
import { lockedBy, lockedInTurn } from './locked-by.ts';
import { progress } from './progress.ts';
import { relevantAnswers } from './relevant-answers.ts';
import { route } from './route.ts';
import { startsIn, type Begun } from './starts.ts';
import { validateDraft, validatePage, validateSubmission, type WordedIssue } from './validate.ts';
import type { World } from './world.ts';

/** What the language says about a draft: the slow interpreter with which generated code is compared. */
export interface Oracle {
  evaluate(): WordedEvaluation;
  validateDraft(): readonly WordedIssue[];
  validatePage(page: string): readonly WordedIssue[];
  validateSubmission(): readonly WordedIssue[];
  relevantAnswers(): { readonly [name: string]: unknown };
  progress(beside: Beside): Progress;
  route(): Route | undefined;
  starts(known: ReadonlySet<string>): Begun;
  lockedBy(): readonly string[];
  lockedInTurn(): readonly (readonly string[])[];
}

/** Asks the language about a draft. The oracle shares no code with the compiler or the runtime. */
export function oracle(form: OracleForm, draft: unknown, { now, ...facts }: Facts): Oracle {
  const moment = typeof now === 'function' ? now() : now;
  const world: World = {
    form,
    draft,
    facts: { ...facts, ...(moment !== undefined && { now: moment }) },
    known: new Map(),
  };
  return {
    evaluate: () => evaluate(world),
    validateDraft: () => validateDraft(world),
    validatePage: (page) => validatePage(world, page),
    validateSubmission: () => validateSubmission(world),
    relevantAnswers: () => relevantAnswers(world),
    progress: (beside) => progress(world, beside),
    route: () => route(world),
    starts: (known) => startsIn(world, known),
    lockedBy: () => lockedBy(world),
    lockedInTurn: () => lockedInTurn(world),
  };
}
