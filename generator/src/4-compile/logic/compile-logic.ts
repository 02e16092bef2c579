import type { Path } from '@formwright/model';
import type { DefinitionNode, Keyword } from '../../1-read/definition.ts';
import { offeredOf } from '../../2-resolve/options/options.ts';
import type { Checks, NodeLogic, PlacedRule } from '../../2-resolve/logic/node-logic.ts';
import type { PlacedRoutingRow } from '../../2-resolve/logic/form-logic.ts';
import type { Resolved } from '../../2-resolve/resolve.ts';
import { CompileError } from '../compile-error.ts';
import type { Condition, Logic, Operand, RoutingRow, Rule } from './logic.ts';
import { amountsOf } from './references.ts';
import { lowerCalculation } from './lower-calculation.ts';
import { lowerCondition, originOf } from './lower-condition.ts';
import type { Texts } from '../model/texts.ts';

type Writable<Type> = {
  -readonly [Key in keyof Type]: Type[Key] extends ReadonlyMap<infer Name, infer Value>
    ? Map<Name, Value>
    : Type[Key] extends readonly (infer Item)[]
      ? Item[]
      : never;
};

/**
 * Turns all conditions, calculations, rules and prompts of a checked definition into logic, in the order of the form.
 */
export function compileLogic(resolved: Resolved, texts: Texts): Logic {
  const logic: Writable<Logic> = {
    visible: new Map(),
    mandatory: new Map(),
    editable: new Map(),
    options: new Map(),
    calculated: new Map(),
    starts: new Map(),
    conditions: new Map(),
    rules: [],
    prompts: [],
  };
  const { conditions, routing } = resolved.form;
  for (const [name, condition] of conditions) logic.conditions.set(name, lowerCondition(condition));
  for (const node of resolved.nodes) {
    const own = resolved.logic.get(node) as NodeLogic;
    compileNode(node, own, logic);
    compileChecks(own.own, { on: node.path, node, logic, texts });
    compileChecks(own.entry, { on: `${node.path}/*`, node, logic, texts });
  }
  if (!routing) return logic;
  const rows = (placed: readonly PlacedRoutingRow[]): RoutingRow[] =>
    placed.map(({ when, to }) => ({ when: lowerCondition(when), to }));
  const { choose, otherwise, copies } = routing;
  return { ...logic, routing: { choose: rows(choose), otherwise, copies: rows(copies) } };
}

function compileNode(
  node: DefinitionNode,
  { visible, editable, mandatory, calculation, start, choices }: NodeLogic,
  logic: Writable<Logic>,
): void {
  const { path } = node;
  if (visible) logic.visible.set(path, lowerCondition(visible));
  if (editable) logic.editable.set(path, lowerCondition(editable));
  if (calculation) logic.calculated.set(path, lowerCalculation(calculation));
  if (start) logic.starts.set(path, lowerCalculation(start));
  if (mandatory) logic.mandatory.set(path, mandatory === true ? true : lowerCondition(mandatory));
  const rows = offeredOf(node, choices.options).flatMap(({ value, visible: condition }) =>
    condition ? [{ value, visible: lowerCondition(condition) }] : [],
  );
  if (rows.length > 0) logic.options.set(path, rows);
}

interface On {
  readonly on: Path;
  readonly node: DefinitionNode;
  readonly logic: Writable<Logic>;
  readonly texts: Texts;
}

function compileChecks({ rules, prompts, unresolved }: Checks, { on, node, logic, texts }: On): void {
  refuse(unresolved);
  for (const rule of rules) logic.rules.push(compileRule(rule, { on, node, logic, texts }));
  for (const { when, until, message } of prompts) {
    logic.prompts.push({
      on,
      when: lowerCondition(when),
      ...(until && { until: lowerCondition(until) }),
      text: texts.number(message),
    });
  }
}

function refuse([keyword]: readonly Keyword[]): void {
  if (keyword) throw new CompileError(`No such ${keyword.name}: ${JSON.stringify(keyword.value)}`);
}

function compileRule(
  { check: placed, when: asked, target, message, severity, scope }: PlacedRule,
  { on, node, logic, texts }: On,
): Rule {
  if (target && !target.means) throw new CompileError(`No field ${target.name} seen from ${scope.from || 'the root'}`);
  const check = lowerCondition(placed);
  const at: Rule['at'] = target?.means ? [target.means.path] : defaultTargets(node, on);
  const when = asked ? lowerCondition(asked) : everyComparedIsAnswered(check, logic.conditions);
  return { on, at, when, check, severity, text: texts.number(message) };
}

/**
 * Without `at`: the field or repeat itself, or those below a page, section or entry, in order, as far as one that is
 * visible whenever that is.
 */
function defaultTargets(node: DefinitionNode, on: Path): Rule['at'] {
  const isItself = on === node.path && (node.kind === 'field' || node.kind === 'repeat');
  const all = isItself ? [] : targetsBelow(node, false);
  const certain = all.findIndex(({ isConditional }) => !isConditional);
  const [first = on, ...others] = (certain < 0 ? all : all.slice(0, certain + 1)).map(({ path }) => path);
  return [first, ...others];
}

function targetsBelow(
  node: DefinitionNode,
  isHidden: boolean,
): readonly { readonly path: Path; readonly isConditional: boolean }[] {
  return node.children.flatMap((child) => {
    const isConditional = isHidden || child.keywords.has('x-visible');
    return child.kind === 'field' || child.kind === 'repeat'
      ? [{ path: child.path, isConditional }]
      : targetsBelow(child, isConditional);
  });
}

/**
 * A rule without `when` is checked once everything that it compares is answered, including named conditions:
 * docs/language.md, rules.
 */
function everyComparedIsAnswered(check: Condition, conditions: Logic['conditions']): Condition {
  const compared = new Map<Path, Operand>();
  const note = (operand: Operand): void => {
    amountsOf(operand).forEach(note);
    if (operand.kind === 'field' || operand.kind === 'attribute' || operand.kind === 'moved')
      compared.set(operand.path, { kind: 'field', path: operand.path });
  };
  const visit = (condition: Condition): void => {
    // About rows it is written as a quantifier, which waits for nothing.
    if (isOverRows(condition)) return;
    if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(visit);
    else if (condition.kind === 'not') visit(condition.of);
    else if (condition.kind === 'named') visit(conditions.get(condition.name) ?? { kind: 'all', of: [] });
    else if (condition.kind === 'in') note(condition.left);
    else if (condition.kind === 'compare') [condition.left, condition.right].forEach(note);
  };
  visit(check);
  return { kind: 'all', of: [...compared.values()].map((of) => ({ kind: 'answered', of, is: true })) };
}

function isOverRows(condition: Condition): boolean {
  const written = originOf(condition)?.kind;
  return written === 'some' || written === 'every';
}
