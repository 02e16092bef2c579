import { walk, type Node, type Path, type Scalar } from '@formwright/model';
import type { Compiled } from '../../4-compile/compiled.ts';
import type { Condition } from '../../4-compile/logic/logic.ts';
import type { Constraint, Consequence } from './constraint.ts';
import { always, and, approximate, not, or, unsayableIn, type Formula } from './formula/formula.ts';
import type { LeftOut } from './left-out.ts';
import { lowerCondition } from './lower/lower-condition.ts';
import type { Names } from './formula/names.ts';
import { parentOf } from './formula/places.ts';
import { containerOf } from '../../2-resolve/names/resolve-name.ts';

/** What a form's conditions say about its submissions, and what of that cannot be expressed. */
export interface Constraints {
  readonly constraints: readonly Constraint[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Collects, in the order of the form, what visibility, options, mandatory answers, stops and rules say about
 * submissions.
 */
export function constraintsOf({ model, logic, values }: Compiled, nodes: ReadonlyMap<Path, Node>): Constraints {
  const constraints: Constraint[] = [];
  const leftOut: LeftOut[] = [];
  const isShownAlways = (path: Path): boolean =>
    path === '' || (!logic.visible.has(path) && isShownAlways(containerOf(path)));
  const names: Names = {
    nodes,
    conditions: logic.conditions,
    values: new Map(
      values.flatMap(({ path }) => {
        const calculation = logic.calculated.get(path);
        return calculation ? [[path, calculation] as const] : [];
      }),
    ),
    around: (path) => (isShownAlways(parentOf(path)) ? always : around(path)),
    lower: (condition) => lowerCondition(condition, names),
  };
  const lower = (condition: Condition | true | undefined): Formula =>
    condition === undefined || condition === true ? always : names.lower(condition);

  /** States the consequence wherever the formula must be true. */
  const state = (formula: Formula, what: LeftOut['what'], then: Consequence): void => {
    note(formula, what, then.path);
    const premise = approximate(formula, 'stronger');
    if (premise.kind !== 'constant' || premise.value) constraints.push({ premise, then });
  };
  const note = (formula: Formula, what: LeftOut['what'], path: Path): void => {
    for (const why of unsayableIn(formula)) leftOut.push({ path, what, why });
  };
  /** Returns whether a node is visible. An answer that is there is visible, whatever else is known. */
  const visible = (path: Path): Formula => {
    const node = nodes.get(path);
    if (node === undefined || node.kind === 'page' || node.kind === 'section') return { kind: 'object', path };
    const own = lower(logic.visible.get(path));
    const seen: Formula =
      node.kind === 'note' || unsayableIn(own).length === 0 ? own : or(own, { kind: 'answer', path, schema: true });
    return and(around(path), seen);
  };

  walk(model.pages, (node) => {
    const { path } = node;
    const own = lower(logic.visible.get(path));
    if (node.kind === 'note') {
      if (node.stop) state(visible(path), 'stop', { kind: 'refused', path });
      return;
    }
    note(own, 'visible', path);
    const weaker = approximate(own, 'weaker');
    if (weaker.kind !== 'constant' || !weaker.value)
      constraints.push({ premise: weaker, otherwise: { kind: 'absent', path } });
    const holds = node.kind === 'page' || node.kind === 'section';
    const asked = holds ? always : mandatory(node, logic.mandatory.get(path), lower);
    if (asked !== undefined) state(and(own, asked), holds ? 'visible' : 'mandatory', { kind: 'required', path });
    if (node.kind === 'field')
      for (const rule of byCondition(logic.options.get(path) ?? [])) {
        state(not(lower(rule.visible)), 'option', {
          kind: 'without',
          path,
          values: rule.values,
          many: node.type === 'strings' ? 'several' : 'one',
        });
      }
  });
  for (const rule of logic.rules) {
    if (rule.severity !== 'error') continue;
    const broken = and(visible(rule.on), or(...rule.at.map(visible)), lower(rule.when), not(lower(rule.check)));
    const [first, ...others] = rule.at;
    state(broken, 'rule', { kind: 'refused', path: first });
    for (const path of others) note(broken, 'rule', path);
  }
  return { constraints, leftOut };
}

function around(path: Path): Formula {
  const parent = parentOf(path);
  return parent === '' ? always : { kind: 'object', path: parent };
}

function mandatory(
  node: Node,
  condition: Condition | true | undefined,
  lower: (condition: Condition | true) => Formula,
): Formula | undefined {
  if (condition === undefined || (node.kind === 'field' && node.calculated)) return undefined;
  return lower(condition);
}

interface OptionRule {
  readonly visible: Condition;
  readonly values: Scalar[];
}

/** Groups options that are visible under the same condition. */
function byCondition(
  options: readonly { readonly value: Scalar; readonly visible: Condition }[],
): readonly OptionRule[] {
  const rules = new Map<string, OptionRule>();
  for (const { value, visible } of options) {
    const key = JSON.stringify(visible);
    const rule = rules.get(key) ?? { visible, values: [] };
    rule.values.push(value);
    rules.set(key, rule);
  }
  return [...rules.values()];
}
