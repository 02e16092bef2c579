import { containerOf, type Compiled } from '@formwright/generator';
import type { Node, Path } from '@formwright/model';
import { conditionText } from '../words/condition-text.ts';
import { workedOutTexts } from '../words/expression-text.ts';
import { promptText, ruleText } from '../words/rule-text.ts';
import { fillWords } from '@formwright/runtime';

/** When something is so of a node, in plain English: whole sentences that begin with 'It', 'Otherwise' or an option. */
export interface When {
  /** 'It is always shown.', 'It is shown while …' */
  readonly shown: string;
  /** Of what a person answers. */
  readonly mandatory?: string;
  /** Absent: whenever it is shown. */
  readonly editable?: string;
  /** Of each option with a condition. */
  readonly options: readonly string[];
  /** Of what is worked out: how. */
  readonly workedOut: readonly string[];
  /** What its rules ask, and when advice is shown at it. */
  readonly checks: readonly string[];
}

/**
 * Says when a node is shown, by its own condition and those of all that stands around it, must be answered, and can be
 * changed; how it is worked out, and what its rules ask. Pure and quick.
 */
export function whenOf(node: Node, compiled: Compiled): When {
  const { logic } = compiled;
  const visible = above(node.path).flatMap((at) => logic.visible.get(at) ?? []);
  const editable = above(node.path).flatMap((at) => logic.editable.get(at) ?? []);
  const mandatory = mandatoryText(node, compiled);
  const calculated = logic.calculated.get(node.path);
  return {
    shown:
      visible.length === 0
        ? 'It is always shown.'
        : `It is shown while ${conditionText({ kind: 'all', of: visible }, compiled)}.`,
    ...(mandatory === undefined ? {} : { mandatory }),
    ...(editable.length === 0
      ? {}
      : { editable: `It can be changed only while ${conditionText({ kind: 'all', of: editable }, compiled)}.` }),
    options: (logic.options.get(node.path) ?? []).map(
      ({ value, visible: offered }) =>
        `${optionLabel(node, value, compiled)} is offered while ${conditionText(offered, compiled)}.`,
    ),
    workedOut: calculated ? workedOutTexts(calculated, node.path, compiled) : [],
    checks: [
      ...logic.rules
        .filter(({ on, at }) => [on, at].includes(node.path) || on === `${node.path}/*`)
        .map((rule) => ruleText(rule, compiled)),
      ...logic.prompts.filter(({ on }) => on === node.path).map((prompt) => promptText(prompt, compiled)),
    ],
  };
}

/** A node's own path and those above, outermost first. */
export function above(path: Path): readonly Path[] {
  const paths: Path[] = [];
  for (let at = path; at !== ''; at = containerOf(at)) paths.unshift(at);
  return paths;
}

function mandatoryText(node: Node, compiled: Compiled): string | undefined {
  if (node.kind !== 'repeat' && (node.kind !== 'field' || node.calculated)) return undefined;
  const mandatory = compiled.logic.mandatory.get(node.path);
  const isRepeat = node.kind === 'repeat';
  if (mandatory === undefined) return isRepeat ? 'It may have no entry.' : 'It need not be answered.';
  return `It must ${isRepeat ? 'have an entry' : 'be answered'} while it is shown${mandatory === true ? '' : ` and ${conditionText(mandatory, compiled)}`}.`;
}

function optionLabel(node: Node, value: unknown, { model }: Compiled): string {
  const option = node.kind === 'field' ? node.options?.find((one) => one.value === value) : undefined;
  return `“${fillWords(option?.label ?? String(value), model.words)}”`;
}
