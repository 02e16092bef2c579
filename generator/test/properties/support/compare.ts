import {
  pathOf,
  walk,
  type Beside,
  type CompiledForm,
  type Draft,
  type Evaluation,
  type Facts,
  type FormModel,
  type Issue,
  type Progress,
  type Route,
} from '@formwright/model';
import { isVisible, isWithin } from '@formwright/runtime';
import { expect } from 'vitest';
import type { OracleForm } from '../../oracle/definition.ts';
import { oracle } from '../../oracle/oracle.ts';
import type { WordedIssue } from '../../oracle/validate.ts';
import { besidesOf } from './besides.ts';
import type { BuiltForm } from './build-form.ts';
import { expectHonest } from './expect-honest.ts';

/** How much was compared, for the line that a test prints. A verdict is what one validator says about one document. */
export interface Tally {
  forms: number;
  drafts: number;
  issues: number;
  accepted: number;
  refused: number;
  verdicts: number;
}

export function newTally(): Tally {
  return { forms: 0, drafts: 0, issues: 0, accepted: 0, refused: 0, verdicts: 0 };
}

/**
 * Expects two unrelated validators to give the same verdict on the submission that a draft makes, and on the draft
 * itself. Ours has judged both before.
 */
export function expectSecondOpinion(
  { compiled, isSubmission }: BuiltForm,
  draft: unknown,
  { facts, tally, second }: { facts: Facts; tally: Tally; second: (json: unknown) => boolean },
): void {
  for (const document of [compiled.relevantAnswers(draft as Draft, facts), draft]) {
    // The general schema says nothing about multiples of fractions; our receiver does.
    const isNoMultiple =
      !isSubmission(document) &&
      (isSubmission.errors as { params: { multipleOf?: number } }[]).every(
        ({ params: { multipleOf = 0 } }) => !Number.isInteger(multipleOf),
      );
    expect(second(document), 'hyperjump').toBe(isSubmission(document) || isNoMultiple);
    tally.verdicts += 3;
  }
}

/** What the language says about a draft, in every function. */
export interface Truth {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly evaluation: unknown;
  readonly ofDraft: readonly WordedIssue[];
  readonly pages: readonly {
    readonly name: string;
    readonly issues: readonly WordedIssue[];
  }[];
  readonly progress: readonly { readonly beside: Beside; readonly progress: Progress }[];
  readonly ofSubmission: readonly WordedIssue[];
  readonly relevantAnswers: unknown;
  readonly route: Route | undefined;
  readonly lockedBy: readonly string[];
}

/** Asks the oracle, which is slow. */
export function truthOf(form: OracleForm, draft: unknown, facts: Facts): Truth {
  const said = oracle(form, draft, facts);
  return {
    draft: draft as Draft,
    facts,
    evaluation: plainWorded(said.evaluate()),
    ofDraft: said.validateDraft(),
    pages: form.pages.map(({ name }) => ({
      name,
      issues: inPageOrder(said.validatePage(name)),
    })),
    progress: besidesOf(draft, form.pages).map((beside) => ({ beside, progress: said.progress(beside) })),
    ofSubmission: inPageOrder(said.validateSubmission()),
    relevantAnswers: said.relevantAnswers(),
    route: said.route(),
    lockedBy: said.lockedBy(),
  };
}

/** Expects every function of generated code to say about a draft what the language says. */
export function expectAsOracle(
  { compiled, oracle: form }: Pick<BuiltForm, 'compiled' | 'oracle'>,
  draft: unknown,
  facts: Facts,
): void {
  expectTruth(compiled, truthOf(form, draft, facts));
}

/** Expects generated code to say this. */
export function expectTruth(compiled: CompiledForm, { draft, facts, ...truth }: Truth): void {
  expect(plainEvaluation(compiled.evaluate(draft, facts), compiled.model), 'evaluate').toEqual(truth.evaluation);
  expect(worded(compiled.validateDraft(draft, facts), compiled.model), 'validateDraft').toEqual(truth.ofDraft);
  for (const { name, issues } of truth.pages)
    expect(worded(compiled.validatePage(name, draft, facts), compiled.model), `validatePage ${name}`).toEqual(issues);
  for (const { beside, progress } of truth.progress) {
    expect(compiled.progress(draft, facts, beside), `progress ${JSON.stringify(beside)}`).toEqual(progress);
    const locked = compiled.evaluate(draft, facts).locked.size > 0;
    expectHonest(progress, { model: compiled.model, beside, locked });
  }
  expectQuestions(compiled, draft, facts);
  expect(compiled.validatePage('nosuchpage', draft, facts)).toEqual([]);
  expect(worded(compiled.validateSubmission(draft, facts), compiled.model), 'validateSubmission').toEqual(
    truth.ofSubmission,
  );
  expect(compiled.relevantAnswers(draft, facts), 'relevantAnswers').toEqual(truth.relevantAnswers);
  expect(compiled.route(draft, facts), 'route').toEqual(truth.route);
  expect(new Set(compiled.lockedBy?.(facts, draft)), 'lockedBy').toEqual(new Set(truth.lockedBy));
}

/**
 * Expects every visible node to be on one question's screen, and every issue to block one: the screen where it is
 * shown, or a later one.
 */
function expectQuestions(
  { model, evaluate, validatePage, questions: asking }: CompiledForm,
  answers: Draft,
  facts: Facts,
): void {
  expect(asking !== undefined).toBe(model.paging === 'question');
  if (!asking) return;
  const evaluation = evaluate(answers, facts);
  for (const page of model.pages.filter(({ path }) => !evaluation.hidden.has(path))) {
    const questions = asking.on(page, evaluation);
    const shown = questions.flatMap(({ nodes }) => nodes);
    walk(page.children, ({ path, kind }) => {
      if (kind === 'section' || path.includes('*') || !isVisible(evaluation, path)) return;
      expect(
        shown.filter((node) => isWithin(path, node)),
        `screens that show ${path}`,
      ).toHaveLength(1);
    });
    const issues = validatePage(page.name, answers, facts);
    const barring = questions.map((_, number) => asking.barring(number, questions, { issues, evaluation }));
    for (const issue of issues) {
      const bars = barring.findIndex((found) => found.includes(issue));
      const shownAt = questions.findIndex(({ at, nodes }) =>
        [at, ...nodes].some((node) => isWithin(issue.pointer, node) || isWithin(node, issue.pointer)),
      );
      expect(
        barring.filter((found) => found.includes(issue)),
        `questions that ${issue.pointer} bars`,
      ).toHaveLength(1);
      expect(bars, `question that ${issue.pointer} bars`).toBeGreaterThanOrEqual(shownAt);
      if (issue.code !== 'rule') expect(bars).toBe(shownAt);
    }
  }
}

/**
 * Expects the portable schema, run by ajv, to accept a submission exactly if it is valid, except for what it lists as
 * left out.
 */
export function expectSameVerdicts(
  built: BuiltForm,
  draft: unknown,
  { facts, tally }: { facts: Facts; tally: Tally },
): void {
  const { compiled, isDraft } = built;
  const answers = draft as Draft;
  const submission = compiled.relevantAnswers(answers, facts);
  const issues = compiled.validateSubmission(answers, facts);
  expect(compiled.relevantAnswers(submission, facts), 'relevantAnswers of relevantAnswers').toEqual(submission);
  expect(compiled.validateSubmission(submission, facts), 'validateSubmission of relevantAnswers').toEqual(issues);
  expectVerdict(built, submission, { issues, tally });
  expect(isDraft(draft), `isDraft: ${JSON.stringify(isDraft.errors)}`).toBe(
    compiled.validateDraft(answers, facts).length === 0,
  );
  tally.drafts++;
  tally.issues += issues.length;
}

/** What our receiver checks although the general schema cannot. */
function unsaid({ leftOut }: Pick<BuiltForm, 'leftOut'>): BuiltForm['leftOut'] {
  return leftOut.filter(({ what }) => what !== 'multipleOf');
}

function expectVerdict(
  { isSubmission, ...built }: BuiltForm,
  submission: unknown,
  { issues, tally }: { issues: readonly Issue[]; tally: Tally },
): void {
  const accepted = isSubmission(submission);
  if (accepted) tally.accepted++;
  else tally.refused++;
  if (issues.length === 0) expect(isSubmission.errors ?? [], 'a valid submission is refused').toEqual([]);
  if (accepted)
    expect(
      issues.filter(({ pointer }) => !unsaid(built).some(({ path }) => path === pathOf(pointer))),
      'a submission with issues is accepted',
    ).toEqual([]);
}

/** Expects the schema to accept any JSON exactly if it is a valid submission as `relevantAnswers` returns it. */
export function expectExact({ compiled, isSubmission, ...built }: BuiltForm, json: unknown, facts: Facts): void {
  const isValid = compiled.validateSubmission(json as Draft, facts).length === 0;
  const submission = compiled.relevantAnswers(json as Draft, facts);
  if (isValid && sameJson(submission, json)) {
    isSubmission(json);
    expect(isSubmission.errors ?? [], 'a valid submission is refused').toEqual([]);
  }
  // No pattern can recognise composed letters. Of others the schema accepts more, and counts their parts.
  const canonical = composed(json);
  if (isSubmission(canonical) && unsaid(built).length === 0)
    expect(isValid && sameJson(composed(submission), canonical), 'what is no submission is accepted').toBe(true);
}

function composed(json: unknown): unknown {
  if (typeof json === 'string') return json.normalize('NFC');
  if (Array.isArray(json)) return json.map(composed);
  return typeof json === 'object' && json !== null
    ? Object.fromEntries(Object.entries(json).map(([name, value]) => [name, composed(value)]))
    : json;
}

function sameJson(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || left === null || typeof right !== 'object' || right === null) return left === right;
  const [names, others] = [Object.keys(left), Object.keys(right)];
  return (
    Array.isArray(left) === Array.isArray(right) &&
    names.length === others.length &&
    names.every((name) => Object.hasOwn(right, name) && sameJson((left as Draft)[name], (right as Draft)[name]))
  );
}

function worded(issues: readonly Issue[], model: FormModel): WordedIssue[] {
  return inPageOrder(
    issues.map(({ code, pointer, params }) => ({
      code,
      pointer,
      params: code === 'rule' ? { message: model.texts[params['text'] as number] } : params,
    })),
  );
}

/**
 * Issues stay in the order of the page. Rules of several entries that are shown at one place around them have no order
 * among each other.
 */
function inPageOrder(issues: readonly WordedIssue[]): WordedIssue[] {
  const firstOf = (issue: WordedIssue): number =>
    issues.findIndex(({ code, pointer }) => code === issue.code && pointer === issue.pointer);
  const isRule = ({ code }: WordedIssue): boolean => code === 'rule';
  const place = (issue: WordedIssue, index: number): [number, string] =>
    isRule(issue) ? [firstOf(issue), String(issue.params['message'])] : [index, ''];
  const placed = issues.map((issue, index) => ({ issue, at: place(issue, index) }));
  return placed
    .toSorted((left, right) => left.at[0] - right.at[0] || left.at[1].localeCompare(right.at[1]))
    .map(({ issue }) => issue);
}

function plainEvaluation(evaluation: Evaluation, { texts }: FormModel): unknown {
  const named = (prompts: Evaluation['prompts']): unknown[] =>
    prompts.map(({ pointer, text }) => ({ pointer, message: texts[text] }));
  return plainWorded({ ...evaluation, prompts: named(evaluation.prompts), broken: named(evaluation.broken) } as never);
}

/**
 * Returns plain, sorted JSON, in which a field without hidden options is left out. Order is compared where people see
 * it: in issues.
 */
function plainWorded(evaluation: ReturnType<ReturnType<typeof oracle>['evaluate']>): unknown {
  const sorted = (list: Iterable<unknown>): unknown[] => [...list].map((item) => JSON.stringify(item)).sort();
  return {
    hidden: sorted(evaluation.hidden),
    mandatory: sorted(evaluation.mandatory),
    locked: sorted(evaluation.locked),
    hiddenOptions: sorted(
      [...evaluation.hiddenOptions]
        .filter(([, values]) => values.size > 0)
        .map(([pointer, values]) => [pointer, sorted(values)]),
    ),
    calculated: sorted(evaluation.calculated),
    prompts: sorted(evaluation.prompts.map(({ pointer, message }) => [pointer, message])),
    broken: sorted(evaluation.broken.map(({ pointer, message }) => [pointer, message])),
    stops: sorted(evaluation.stops),
  };
}
