import { nodesByPath, pathOf, type Answers, type CompiledForm, type Evaluation, type Facts, type Pointer } from '@formwright/model';
import { at, type Expectation, type Scenario } from './scenario.ts';

/** Gives what a form makes of a scenario, as far as the scenario looks: equal to its `expect` where all is well. */
export function outcomeOf(form: CompiledForm, { page, expect }: Scenario, { answers, facts }: { answers: Answers; facts: Facts }): Expectation {
  const evaluation = form.evaluate(answers, facts);
  const { texts } = form.model;
  const issues = page === undefined ? form.validateSubmission(answers, facts) : form.validatePage(page, answers, facts);
  const relevant = form.relevantAnswers(answers, facts);
  const prompts = evaluation.prompts.map(({ pointer, text }) => ({ pointer, text: texts[text] ?? '' }));
  const seen: { [Part in keyof Expectation]-?: () => unknown } = {
    visible: () => only(expect.visible, (pointer) => isVisible(form, evaluation, pointer)),
    hidden: () => only(expect.hidden, (pointer) => !isVisible(form, evaluation, pointer)),
    mandatory: () => only(expect.mandatory, (pointer) => isVisible(form, evaluation, pointer) && evaluation.mandatory.has(pointer)),
    optional: () => only(expect.optional, (pointer) => isVisible(form, evaluation, pointer) && !evaluation.mandatory.has(pointer)),
    locked: () => only(expect.locked, (pointer) => isAmong(evaluation.locked, pointer)),
    notLocked: () => only(expect.notLocked, (pointer) => isVisible(form, evaluation, pointer) && !isAmong(evaluation.locked, pointer)),
    issues: () => issues.map(({ pointer, code }) => ({ pointer, code })),
    stops: () => evaluation.stops,
    // Where one is missing, all are given, so that a failure shows them.
    prompts: () => (expect.prompts?.every((one) => prompts.some((prompt) => prompt.pointer === one.pointer && prompt.text.includes(one.text))) ? expect.prompts : prompts),
    noPrompts: () => expect.noPrompts?.filter((part) => !prompts.some(({ text }) => text.includes(part))),
    calculated: () => picked(expect.calculated, (pointer) => evaluation.calculated.get(pointer)),
    route: () => form.route(answers, facts),
    progress: () => ({ percent: form.progress(answers, facts, page).percent }),
    relevantAnswers: () => picked(expect.relevantAnswers, (pointer) => at(relevant, pointer)),
    absent: () => only(expect.absent, (pointer) => isNamed(form, pointer) && at(relevant, pointer) === undefined),
  };
  return Object.fromEntries(Object.keys(expect).map((part) => [part, (seen[part as keyof Expectation] ?? unknownPart(part))()]));
}

/** Whether a node of the form stands there and is visible. */
export function isVisible(form: CompiledForm, { hidden }: Evaluation, pointer: Pointer): boolean {
  return isNamed(form, pointer) && !isAmong(hidden, pointer);
}

/** @throws where the form has no such node, so that a misspelt pointer cannot pass for a hidden one. */
function isNamed(form: CompiledForm, pointer: Pointer): true {
  if (!nodesByPath(form.model).has(pathOf(pointer))) throw new Error(`The form has nothing at ${pointer}`);
  return true;
}

/** Whether a pointer, or what stands around it, is in a set that lists the topmost only. */
function isAmong(topmost: ReadonlySet<Pointer>, pointer: Pointer): boolean {
  return pointer !== '' && (topmost.has(pointer) || isAmong(topmost, pointer.slice(0, pointer.lastIndexOf('/'))));
}

function only(pointers: readonly Pointer[] | undefined, isSo: (pointer: Pointer) => boolean): readonly Pointer[] | undefined {
  return pointers?.filter(isSo);
}

function picked(wanted: object | undefined, valueAt: (pointer: Pointer) => unknown): object {
  return Object.fromEntries(Object.keys(wanted ?? {}).map((pointer) => [pointer, valueAt(pointer)]));
}

function unknownPart(part: string): never {
  throw new Error(`A scenario cannot expect ‘${part}’`);
}
