import { runForm, type Compiled, type Condition, type PromptRule, type Rule } from '@formwright/generator';
import {
  nodesByPath,
  type CompiledForm,
  type Draft,
  type Evaluation,
  type Node,
  type Path,
  type Pointer,
} from '@formwright/model';
import { answerAt, isAnswered, isEditable, isVisible, readField } from '@formwright/runtime';
import type { Goal, Witness } from '../goals/goal.ts';

/** Returns true if answers reach all goals, by running the form's generated code. */
export type Confirm = (witness: Witness) => boolean;

/**
 * Makes a function that confirms goals. Conditions whose result an evaluation does not include are emitted into the form
 * as prompts, and rules as advice, each with its own number. So the code that confirms is the code that a council runs,
 * not a second implementation of the language.
 */
export function confirmer(compiled: Compiled, goals: readonly Goal[]): Confirm {
  const { holding } = confirmAll(compiled, [goals]);
  return (witness) => holding(witness, () => true).length > 0;
}

/** Confirms many questions at once, each a list of goals. */
export interface ConfirmAll {
  readonly form: CompiledForm;
  /** Returns the numbers of the wanted questions that answers reach. */
  holding(witness: Witness, isWanted: (n: number) => boolean): readonly number[];
}

/** Makes functions that confirm many questions at once. */
export function confirmAll(compiled: Compiled, questions: readonly (readonly Goal[])[]): ConfirmAll {
  const prompts: PromptRule[] = [];
  const advice: Rule[] = [];
  const numbers = new Map<string, number>();
  const numbered = (what: object, add: (text: number) => void): number => {
    const key = JSON.stringify(what);
    const number = numbers.get(key) ?? numbers.size;
    if (!numbers.has(key)) add(number);
    numbers.set(key, number);
    return number;
  };
  const making: Making = {
    compiled,
    nodes: nodesByPath(compiled.model),
    probe: (on, when) => numbered([on, when], (text) => prompts.push({ on, when, text })),
    probeRule: (rule) => numbered(rule, (text) => advice.push({ ...rule, severity: 'advice', text })),
  };
  const checks = questions.map((goals) => goals.map((goal) => checkOf(goal, making)));
  const rules = compiled.logic.rules.filter(({ severity }) => severity === 'error');
  const form = runForm({ ...compiled, logic: { ...compiled.logic, prompts, rules: [...rules, ...advice] } });
  return {
    form,
    holding({ draft, facts }, isWanted) {
      const evaluation = form.evaluate(draft, facts);
      const state: State = {
        form,
        evaluation,
        prompted: new Set(evaluation.prompts.map(({ text }) => text)),
        draft,
        facts,
      };
      return checks.flatMap((all, n) => (isWanted(n) && all.every((check) => check(state)) ? [n] : []));
    },
  };
}

interface State extends Witness {
  readonly form: CompiledForm;
  readonly evaluation: Evaluation;
  /** Numbers of the probes that are true. */
  readonly prompted: ReadonlySet<number>;
}

interface Making {
  readonly compiled: Compiled;
  readonly nodes: ReadonlyMap<Path, Node>;
  probe(on: Path, when: Condition): number;
  /** Adds a probe for a broken rule. */
  probeRule(rule: Rule): number;
}

function checkOf(goal: Goal, making: Making): (state: State) => boolean {
  const { compiled } = making;
  const some = (path: Path, holds: (pointer: Pointer, state: State) => boolean) => (state: State) =>
    pointersOf(path, state.draft).some((pointer) => holds(pointer, state));
  const shown = (path: Path, holds: (pointer: Pointer, state: State) => boolean): ((state: State) => boolean) =>
    some(path, (pointer, state) => isVisible(state.evaluation, pointer) && holds(pointer, state));
  const told =
    (number: number) =>
    ({ prompted }: State): boolean =>
      prompted.has(number);
  const prompted = (on: Path, when: Condition): ((state: State) => boolean) => told(making.probe(on, when));
  if ('submittable' in goal) return ({ form, draft, facts }) => form.validateSubmission(draft, facts).length === 0;
  if ('complete' in goal)
    return ({ form, draft, facts }) => form.validateSubmission(draft, facts).every(({ code }) => code === 'stop');
  if ('unseen' in goal)
    return ({ evaluation, draft }) =>
      pointersOf(goal.unseen, draft).every((pointer) => !isVisible(evaluation, pointer));
  if ('visible' in goal) return shown(goal.visible, () => true);
  if ('hidden' in goal)
    return some(
      goal.hidden,
      (pointer, { evaluation }) => isVisible(evaluation, entryOf(pointer)) && !isVisible(evaluation, pointer),
    );
  if ('mandatory' in goal) return some(goal.mandatory, (pointer, { evaluation }) => evaluation.mandatory.has(pointer));
  if ('optional' in goal) return shown(goal.optional, (pointer, { evaluation }) => !evaluation.mandatory.has(pointer));
  if ('editable' in goal) return shown(goal.editable, (pointer, { evaluation }) => isEditable(evaluation, pointer));
  if ('locked' in goal) return shown(goal.locked, (pointer, { evaluation }) => !isEditable(evaluation, pointer));
  if ('answered' in goal) {
    const node = making.nodes.get(goal.answered);
    return shown(goal.answered, (pointer, state) => isAnsweredWith(node, goal.value, { pointer, state }));
  }
  if ('rules' in goal) return ({ evaluation }) => evaluation.broken.length === 0;
  if ('answerable' in goal) {
    const node = making.nodes.get(goal.answerable);
    return shown(
      goal.answerable,
      (pointer, state) => isAnsweredWith(node, undefined, { pointer, state }) && !hasOwnIssue(pointer, state),
    );
  }
  if ('option' in goal)
    return shown(
      goal.option,
      (pointer, { evaluation }) => !(evaluation.hiddenOptions.get(pointer)?.has(goal.value) ?? false),
    );
  if ('optionHidden' in goal)
    return shown(
      goal.optionHidden,
      (pointer, { evaluation }) => evaluation.hiddenOptions.get(pointer)?.has(goal.value) ?? false,
    );
  if ('rule' in goal) {
    const rule = compiled.logic.rules[goal.rule];
    if (!rule) return () => false;
    const [always, never]: readonly [Condition, Condition] = [
      { kind: 'all', of: [] },
      { kind: 'any', of: [] },
    ];
    const probes: { readonly [is in typeof goal.is]: Partial<Rule> } = {
      broken: {},
      kept: { check: { kind: 'not', of: rule.check } },
      checked: { check: never },
      shown: { when: always, check: never },
    };
    return told(making.probeRule({ ...rule, ...probes[goal.is] }));
  }
  if ('row' in goal) {
    const table = compiled.logic.calculated.get(goal.of);
    if (table?.kind !== 'choose') return () => false;
    return prompted(goal.of, {
      kind: 'all',
      of: table.rows.slice(0, goal.row + 1).map(({ when }, n) => (n === goal.row ? when : { kind: 'not', of: when })),
    });
  }
  const { condition, holds = true, at = compiled.model.pages[0]?.path ?? '' } = goal;
  const wanted: Condition = holds ? condition : { kind: 'not', of: condition };
  return goal.at === undefined ? rootCondition(wanted, making) : prompted(at, wanted);
}

/** Probes a condition at the root on every page: it belongs to no node, and any one page may be hidden. */
function rootCondition(condition: Condition, { compiled, probe }: Making): (state: State) => boolean {
  const numbers = compiled.model.pages.map(({ path }) => probe(path, condition));
  return ({ prompted }) => numbers.some((number) => prompted.has(number));
}

/** Returns true if something is wrong with an answer on its own, apart from rules. */
function hasOwnIssue(at: Pointer, { form, draft, facts }: State): boolean {
  return form.validateSubmission(draft, facts).some(({ code, pointer }) => pointer === at && code !== 'rule');
}

function isAnsweredWith(
  node: Node | undefined,
  value: unknown,
  { pointer, state }: { readonly pointer: Pointer; readonly state: State },
): boolean {
  if (node?.kind === 'repeat') {
    const entries = answerAt(state.draft, pointer);
    return Array.isArray(entries) && entries.length > 0;
  }
  if (node?.kind !== 'field') return false;
  const answer = node.calculated
    ? state.evaluation.calculated.get(pointer)
    : readField(node, answerAt(state.draft, pointer), state.evaluation.hiddenOptions.get(pointer));
  if (value === undefined) return answer !== undefined && isAnswered(answer);
  return answer === value || (Array.isArray(answer) && answer.includes(value));
}

/** Returns the entry that contains a pointer; outside any repeat, the form. */
function entryOf(pointer: Pointer): Pointer {
  return /^.*\/\d+(?=\/)/.exec(pointer)?.[0] ?? '';
}

/** Returns the pointers for a path in a draft: one for each existing entry. */
export function pointersOf(path: Path, draft: Draft): readonly Pointer[] {
  let pointers: readonly Pointer[] = [''];
  for (const name of path.split('/').slice(1)) {
    pointers =
      name === '*'
        ? pointers.flatMap((pointer) => entriesAt(draft, pointer))
        : pointers.map((pointer) => `${pointer}/${name}`);
  }
  return pointers;
}

function entriesAt(draft: Draft, pointer: Pointer): readonly Pointer[] {
  const entries = answerAt(draft, pointer);
  return Array.isArray(entries) ? entries.map((_, n) => `${pointer}/${n}`) : [];
}
