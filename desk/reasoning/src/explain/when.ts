import { containerOf, type Compiled, type Condition } from '@formwright/generator';
import type { Node, Path } from '@formwright/model';
import { answerText, conditionText } from '../words/condition-text.ts';
import { calculationTexts } from '../words/expression-text.ts';
import { promptText, ruleText } from '../words/rule-text.ts';
import { fillWords } from '@formwright/runtime';

/** The conditions of a node in plain English: whole sentences. */
export interface When {
  /** 'It is always shown.', 'It is shown while …' */
  readonly shown: string;
  /** Only for what a person answers. */
  readonly mandatory?: string;
  /** Absent: it can be changed whenever it is shown. */
  readonly editable?: string;
  /** A sentence for each option with a condition. */
  readonly options: readonly string[];
  /** How the value is calculated; empty if it is not. */
  readonly calculation: readonly string[];
  /** What it starts with; empty if it starts unanswered. */
  readonly start: readonly string[];
  /** What its rules require, and when it shows advice. */
  readonly checks: readonly string[];
}

/**
 * Returns when a node is shown (by its own condition and those of everything around it), must be answered, and can be
 * changed; how it is calculated, and what its rules require. Pure and fast.
 */
export function whenOf(node: Node, compiled: Compiled): When {
  const { logic } = compiled;
  const visible = above(node.path).flatMap((at) => logic.visible.get(at) ?? []);
  const editable = above(node.path).flatMap((at) => logic.editable.get(at) ?? []);
  const mandatory = mandatoryText(node, compiled);
  const calculated = logic.calculated.get(node.path);
  return {
    shown: shownText(visible, isValue(node, compiled), compiled),
    ...(mandatory === undefined ? {} : { mandatory }),
    ...(editable.length === 0
      ? {}
      : { editable: `It can be changed only while ${conditionText({ kind: 'all', of: editable }, compiled)}.` }),
    options: (logic.options.get(node.path) ?? []).map(
      ({ value, visible: offered }) =>
        `${optionLabel(node, value, compiled)} is offered while ${conditionText(offered, compiled)}.`,
    ),
    calculation: calculated ? calculationTexts(calculated, node.path, compiled) : [],
    start: startTexts(node, compiled),
    checks: [
      ...logic.rules
        .filter(({ on, at }) => [on, at[0]].includes(node.path) || on === `${node.path}/*`)
        .map((rule) => ruleText(rule, compiled)),
      ...logic.prompts.filter(({ on }) => on === node.path).map((prompt) => promptText(prompt, compiled)),
    ],
  };
}

/** Returns whether a node is a working value. */
export function isValue({ path }: Node, { values }: Pick<Compiled, 'values'>): boolean {
  return values.some((value) => value.path === path);
}

function shownText(visible: readonly Condition[], isWorking: boolean, compiled: Compiled): string {
  const condition = visible.length === 0 ? undefined : conditionText({ kind: 'all', of: visible }, compiled);
  if (isWorking) return `It is never shown or sent${condition ? `, and has a value only while ${condition}` : ''}.`;
  return condition ? `It is shown while ${condition}.` : 'It is always shown.';
}

/** Returns a node's path and those of everything around it, outermost first. */
export function above(path: Path): readonly Path[] {
  const paths: Path[] = [];
  for (let at = path; at !== ''; at = containerOf(at)) paths.unshift(at);
  return paths;
}

function startTexts(node: Node, compiled: Compiled): readonly string[] {
  const start = compiled.logic.starts.get(node.path);
  if (start)
    return calculationTexts(start, node.path, compiled).map((line) =>
      line.replace(/^(It|Otherwise it) is /, '$1 starts as '),
    );
  return node.kind === 'field' && node.default !== undefined
    ? [`It starts as ${answerText(node.default, node.path, compiled)}.`]
    : [];
}

function mandatoryText(node: Node, compiled: Compiled): string | undefined {
  if (node.kind !== 'repeat' && (node.kind !== 'field' || node.calculated)) return undefined;
  const mandatory = compiled.logic.mandatory.get(node.path);
  const isRepeat = node.kind === 'repeat';
  if (mandatory === undefined) return isRepeat ? 'It can be left without entries.' : 'It is optional.';
  return `It must ${isRepeat ? 'have an entry' : 'be answered'} while it is shown${mandatory === true ? '' : ` and ${conditionText(mandatory, compiled)}`}.`;
}

function optionLabel(node: Node, value: unknown, { model }: Compiled): string {
  const option = node.kind === 'field' ? node.options?.find((one) => one.value === value) : undefined;
  return `“${fillWords(option?.label ?? String(value), model.words)}”`;
}
