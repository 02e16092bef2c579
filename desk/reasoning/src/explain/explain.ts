import { nodeOf, type Compiled } from '@formwright/generator';
import type { Node, Path } from '@formwright/model';
import { entriesText, limitsText } from '../words/limits-text.ts';
import { conditionText } from '../words/condition-text.ts';
import { labelOf } from '../words/label-of.ts';
import { effectsOf, effectsOfCondition, effectTexts, type Effect } from './effects.ts';
import { isValue, whenOf, type When } from './when.ts';

/** A node of a form, explained in plain English. */
export interface Explanation extends When {
  readonly path: Path;
  readonly kind: Node['kind'];
  readonly label: string;
  /** Its kind: 'A question: its answer is a date.' */
  readonly is: string;
  readonly effects: readonly Effect[];
  /** The whole explanation, one sentence a line; also valid as Markdown. */
  readonly text: string;
}

/** Explains a page, section, field, repeat, note or working value. Pure and fast. Returns undefined if there is no such node. */
export function explain(compiled: Compiled, path: Path): Explanation | undefined {
  const node = nodeOf(path, compiled);
  if (!node) return undefined;
  const is = kindText(node, compiled);
  const when = whenOf(node, compiled);
  const effects = effectsOf(node, compiled);
  const lines = [is, ...linesOf(when), ...effectTexts(effects)];
  return {
    path: node.path,
    kind: node.kind,
    label: labelOf(node.path, compiled),
    is,
    ...when,
    effects,
    text: lines.join('\n'),
  };
}

/** A named condition of a form, explained in plain English. */
export interface ConditionExplanation {
  readonly name: string;
  /** When it is true: 'A condition: it is true while …' */
  readonly is: string;
  readonly effects: readonly Effect[];
  /** The whole explanation, one sentence a line; also valid as Markdown. */
  readonly text: string;
}

/** Explains a condition of `x-form.conditions`. Pure and fast. Returns undefined if there is none of that name. */
export function explainCondition(compiled: Compiled, name: string): ConditionExplanation | undefined {
  const condition = compiled.logic.conditions.get(name);
  if (!condition) return undefined;
  const is = `A condition: it is true while ${conditionText(condition, compiled)}.`;
  const effects = effectsOfCondition(name, compiled);
  return { name, is, effects, text: [is, ...effectTexts(effects)].join('\n') };
}

/** Returns the sentences of a `When` in reading order. */
export function linesOf({ shown, mandatory, editable, options, calculation, start, checks }: When): readonly string[] {
  return [
    ...calculation,
    ...start,
    shown,
    ...[mandatory, editable].filter((line) => line !== undefined),
    ...options,
    ...checks,
  ];
}

function kindText(node: Node, compiled: Compiled): string {
  const { model } = compiled;
  switch (node.kind) {
    case 'note':
      return node.stop ? 'A stop: nobody can continue past it while it is shown.' : 'A note: text on the page.';
    case 'field':
      if (isValue(node, compiled)) return `A working value: it is ${limitsText(node, model)}.`;
      return `${node.calculated ? 'A calculated field' : 'A question'}: its answer is ${limitsText(node, model)}.`;
    case 'repeat':
      return `A repeat: ${entriesText(node)}.`;
    default:
      return `A ${node.kind}.`;
  }
}
