import { amountsOf, type Condition, type Operand } from '@formwright/generator';
import { nodeAt, type FormModel, type Path, type Pointer } from '@formwright/model';
import { conditionText, pointersOf } from '@formwright/reasoning';
import { answerAt, isEditable, isObject, isVisible } from '@formwright/runtime';
import type { Outcome } from '../outcomes/outcome.ts';
import { atomsOf, type OwnedCondition } from '../coverage/conditions.ts';
import type { ConditionPoint, OptionPoint, Point } from '../coverage/coverage.ts';
import { reached } from './goals.ts';
import { labelOf } from '../outcomes/labels.ts';
import type { Expectation } from '../files/scenario.ts';
import type { Suite } from '../run/suite.ts';

/** The name of a scenario, and its expectation. */
export interface Shown {
  readonly name: string;
  readonly expect: Expectation;
}

/**
 * Turns an outcome into a scenario's name and expectation. The name is about the wanted points; the expectation also
 * includes the other points that the outcome covers for the first time.
 */
export function shownOf(
  { wanted, first }: { readonly wanted: readonly Point[]; readonly first: readonly Point[] },
  outcome: Outcome,
  suite: Suite,
): Shown {
  const { name, expect } = named(wanted, outcome, suite);
  const others = first.flatMap((point) =>
    point.kind === 'condition' && !wanted.includes(point) && point.owner !== 'x-form.conditions'
      ? [actionOf(point, outcome, suite).expect]
      : [],
  );
  return { name, expect: others.reduce(together, expect) };
}

function named(points: readonly Point[], outcome: Outcome, suite: Suite): Shown {
  const [point] = points;
  if (point?.kind === 'condition') return conditionShown(point, outcome, suite);
  if (point?.kind === 'page') return pageShown(point.path, outcome, suite);
  return optionsShown(points as readonly OptionPoint[], outcome, suite);
}

/** Combines two expectations. Both are of the same outcome, so they cannot contradict each other. */
function together(one: Expectation, other: Expectation): Expectation {
  return joined(one, other) as Expectation;
}

function joined(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other))
    return [...new Map([...one, ...other].map((item) => [JSON.stringify(item), item as unknown])).values()];
  if (!isObject(one) || !isObject(other)) return other;
  return {
    ...one,
    ...Object.fromEntries(Object.entries(other).map(([name, value]) => [name, joined(one[name], value)])),
  };
}

function pageShown(path: Path, { progress }: Outcome, { compiled: { model } }: Suite): Shown {
  const page = path.slice(1);
  const status = progress.pages.find((one) => one.page === page)?.status;
  return {
    name: `Reaches ‘${labelOf(model, path)}’`,
    expect: { visible: [path], ...(status ? { progress: { pages: { [page]: status } } } : {}) },
  };
}

function optionsShown(points: readonly OptionPoint[], { relevant }: Outcome, { compiled: { model } }: Suite): Shown {
  const chosen = points.flatMap((point) => {
    const pointer = pointersOf(point.path, relevant).find((at) =>
      [answerAt(relevant, at)].flat().includes(point.value),
    );
    return pointer === undefined ? [] : [{ ...point, pointer }];
  });
  const questions = [...new Map(chosen.map((one) => [labelOf(model, one.path), one])).entries()].slice(0, 2);
  const named = questions.map(([label, { path, value }]) => `“${optionLabel(model, path, value)}” for ‘${label}’`);
  const more = chosen.length - named.length;
  return {
    name: `Chooses ${named.join(more > 0 ? ', ' : ' and ')}${more > 0 ? ` and ${more} other option${more === 1 ? '' : 's'}` : ''}`,
    expect: {
      relevantAnswers: Object.fromEntries(chosen.map(({ pointer }) => [pointer, answerAt(relevant, pointer)])),
    },
  };
}

function optionLabel(model: FormModel, path: Path, value: unknown): string {
  const node = nodeAt(model, path);
  return (
    (node?.kind === 'field' ? node.options?.find((option) => option.value === value)?.label : undefined) ??
    String(value)
  );
}

function conditionShown(point: ConditionPoint, outcome: Outcome, suite: Suite): Shown {
  const { words } = reached(point);
  const { does, expect } = actionOf(point, outcome, suite);
  return {
    name: `${does} if ${conditionText(words, { ...suite.compiled, answered: (operand) => isKnown(operand, outcome) })}`,
    expect,
  };
}

/** Returns whether an operand has a value; undefined if that depends on the entry or the option. */
function isKnown(operand: Operand, outcome: Outcome): boolean | undefined {
  const { relevant, situation, evaluation } = outcome;
  switch (operand.kind) {
    case 'today':
      return amountsOf(operand).every((amount) => isKnown(amount, outcome)) ? true : undefined;
    case 'constant':
    case 'count':
    case 'tally':
    case 'entryNumber':
      return true;
    case 'context':
      return situation.facts.context?.[operand.name] !== undefined;
    case 'field': {
      const values = pointersOf(operand.path, situation.answers).map(
        (at) => answerAt(relevant, at) ?? evaluation.calculated.get(at),
      );
      if (values.every((value) => value === undefined)) return false;
      return values.every((value) => value !== undefined) ? true : undefined;
    }
    default:
      return undefined;
  }
}

interface Action {
  /** 'Shows ‘Ward’' */
  readonly does: string;
  readonly expect: Expectation;
}

type ActionOf = (owned: OwnedCondition, outcome: Outcome, suite: Suite) => Action;

const actionOf: ActionOf = (owned, outcome, suite) => actions[owned.owner](owned, outcome, suite);

const actions: { readonly [owner in OwnedCondition['owner']]: ActionOf } = {
  'x-visible': (owned, { situation, evaluation }, suite) => {
    const { pointer, label } = instance(owned, { situation, evaluation }, suite);
    return isVisible(evaluation, pointer)
      ? { does: `Shows ${label}`, expect: { visible: [pointer] } }
      : hides(pointer, label);
  },
  'x-mandatory': (owned, { situation, evaluation }, suite) => {
    const { pointer, label } = instance(owned, { situation, evaluation }, suite);
    if (!isVisible(evaluation, pointer)) return hides(pointer, label);
    return evaluation.mandatory.has(pointer)
      ? { does: `Requires ${label}`, expect: { mandatory: [pointer] } }
      : { does: `Does not require ${label}`, expect: { optional: [pointer] } };
  },
  'x-editable': (owned, { situation, evaluation }, suite) => {
    const { pointer, label } = instance(owned, { situation, evaluation }, suite);
    if (!isVisible(evaluation, pointer)) return hides(pointer, label);
    return isEditable(evaluation, pointer)
      ? { does: `Lets ${label} be changed`, expect: { editable: [pointer] } }
      : { does: `Locks ${label}`, expect: { locked: [pointer] } };
  },
  'x-options': (owned, { situation, evaluation }, suite) => {
    const { pointer, label } = instance(owned, { situation, evaluation }, suite);
    if (!isVisible(evaluation, pointer)) return hides(pointer, label);
    const value = owned.value as string;
    const option = `“${optionLabel(suite.compiled.model, owned.path, value)}” for ${label}`;
    return evaluation.hiddenOptions.get(pointer)?.has(value)
      ? { does: `Withholds ${option}`, expect: { withheld: { [pointer]: [value] } } }
      : { does: `Offers ${option}`, expect: { offered: { [pointer]: [value] } } };
  },
  'x-calculate': (owned, { situation, evaluation }, suite) => {
    const { pointer, label } = instance(owned, { situation, evaluation }, suite);
    const value = evaluation.calculated.get(pointer) ?? null;
    return {
      does: value === null ? `Calculates no value for ${label}` : `Calculates ${label} as ${JSON.stringify(value)}`,
      expect: { calculated: { [pointer]: value } },
    };
  },
  'x-rules': (owned, outcome, suite) => {
    const text = owned.value as number;
    const message = suite.compiled.model.texts[text] ?? '';
    const broken = [...outcome.evaluation.broken, ...outcome.evaluation.prompts].find((one) => one.text === text);
    const isAdvice = suite.compiled.logic.rules.some((rule) => rule.text === text && rule.severity === 'advice');
    if (isAdvice) return promptAction(text, outcome, suite);
    const pointer = broken?.pointer ?? instance(owned, outcome, suite).pointer;
    const issue = [{ pointer, code: 'rule' as const, message }];
    return broken
      ? { does: `Reports ‘${message}’`, expect: { amongIssues: issue } }
      : { does: `Does not report ‘${message}’`, expect: { noIssues: issue } };
  },
  'x-prompts': (owned, outcome, suite) => promptAction(owned.value as number, outcome, suite),
  'x-form.routing': (_, { form, situation: { answers, facts } }) => {
    const route = form.route(answers, facts);
    return {
      does: `Goes to ‘${route && (form.model.teams?.[route.to] ?? route.to)}’`,
      expect: { route: { ...route } },
    };
  },
  // A named condition decides nothing on its own, so the scenario is about what uses it.
  'x-form.conditions': (owned, outcome, suite) => {
    const users = suite.conditions.filter(
      (one) => one.owner !== 'x-form.conditions' && atomsOf(one.condition).some((atom) => isNamed(atom, owned.path)),
    );
    const user = users.find(
      (one) =>
        one.evaluated.at === undefined ||
        pointersOf(one.evaluated.at, outcome.situation.answers).some((pointer) =>
          isVisible(outcome.evaluation, pointer),
        ),
    );
    return user
      ? actionOf(user, outcome, suite)
      : {
          does: 'Has these issues',
          expect: { issues: outcome.issues.map(({ pointer, code }) => ({ pointer, code })) },
        };
  },
};

/** A node's conditions are also evaluated while it is hidden. Then the only thing to expect is that it is hidden. */
function hides(pointer: Pointer, label: string): Action {
  return { does: `Hides ${label}`, expect: { hidden: [pointer] } };
}

function isNamed(atom: Condition, name: string): boolean {
  return atom.kind === 'named' && atom.name === name;
}

function promptAction(text: number, { evaluation }: Outcome, { compiled: { model } }: Suite): Action {
  const message = model.texts[text] ?? '';
  const prompt = evaluation.prompts.find((one) => one.text === text);
  return prompt
    ? { does: `Advises ‘${message}’`, expect: { prompts: [{ pointer: prompt.pointer, text: message }] } }
    : { does: `Does not advise ‘${message}’`, expect: { noPrompts: [message] } };
}

/** Returns the pointer and label of a node; in a repeat, of the node in the first visible entry. */
function instance(
  { path }: OwnedCondition,
  { situation, evaluation }: Pick<Outcome, 'situation' | 'evaluation'>,
  { compiled: { model } }: Suite,
): { readonly pointer: Pointer; readonly label: string } {
  const pointers = pointersOf(path, situation.answers);
  const pointer =
    pointers.find((at) => isVisible(evaluation, at.slice(0, at.lastIndexOf('/')))) ??
    pointers[0] ??
    path.replaceAll('*', '0');
  return { pointer, label: `‘${labelOf(model, pointer)}’` };
}
