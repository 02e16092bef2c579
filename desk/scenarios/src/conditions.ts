import { originOf, type Compiled, type Condition, type Definition, type DefinitionNode, type Expression, type Logic, type Operand, type Place } from '@formwright/generator';
import type { Path } from '@formwright/model';

/** What a condition decides. */
export type Owner = 'x-visible' | 'x-mandatory' | 'x-editable' | 'x-options' | 'x-calculate' | 'x-rules' | 'x-prompts' | 'x-form.conditions' | 'x-form.routing';

/** A condition that a designer wrote, as it stands in the definition. */
export interface OwnedCondition {
  readonly owner: Owner;
  /** The node it stands on; of a named condition its name, of routing the team. */
  readonly path: Path;
  /** What tells it from others of the same owner: the option, the row, the message. */
  readonly detail?: string;
  readonly condition: Condition;
}

/** Gives all conditions of a form that somebody wrote, in order of the kinds. */
export function conditionsOf({ logic, model }: Compiled): readonly OwnedCondition[] {
  const own = (owner: Owner, conditions: ReadonlyMap<string, Condition | true>): OwnedCondition[] =>
    [...conditions].flatMap(([path, condition]) => (condition === true ? [] : [{ owner, path, condition }]));
  const text = (number: number): string => `‘${model.texts[number]}’`;
  const written: OwnedCondition[] = [
    ...own('x-form.conditions', logic.conditions),
    ...own('x-visible', logic.visible),
    ...own('x-mandatory', logic.mandatory),
    ...own('x-editable', logic.editable),
    ...[...logic.options].flatMap(([path, options]) => options.map(({ value, visible }): OwnedCondition => ({ owner: 'x-options', path, detail: `option ${JSON.stringify(value)}`, condition: visible }))),
    ...[...logic.calculated].flatMap(([path, expression]) => whensIn(expression).map((condition, n): OwnedCondition => ({ owner: 'x-calculate', path, detail: `row ${n + 1}`, condition }))),
    ...logic.rules.flatMap((rule): OwnedCondition[] => [
      { owner: 'x-rules', path: rule.at, detail: `when of ${text(rule.text)}`, condition: rule.when },
      { owner: 'x-rules', path: rule.at, detail: `check of ${text(rule.text)}`, condition: rule.check },
    ]),
    ...logic.prompts.flatMap((prompt): OwnedCondition[] => [
      { owner: 'x-prompts', path: prompt.on, detail: `when of ${text(prompt.text)}`, condition: prompt.when },
      ...(prompt.until ? [{ owner: 'x-prompts' as const, path: prompt.on, detail: `until of ${text(prompt.text)}`, condition: prompt.until }] : []),
    ]),
  ];
  const routing = logic.routing ? [...logic.routing.choose, ...logic.routing.copies] : [];
  written.push(...routing.map(({ when, to }): OwnedCondition => ({ owner: 'x-form.routing', path: to, condition: when })));
  // The `when` of a rule that has none follows from its check: nobody wrote it.
  return written.filter(({ condition }) => originOf(condition) !== undefined);
}

function whensIn(expression: Expression): readonly Condition[] {
  if (expression.kind !== 'choose') return [];
  return [...expression.rows.flatMap(({ when, value }) => [when, ...whensIn(value)]), ...(expression.otherwise ? whensIn(expression.otherwise) : [])];
}

/** Gives what a condition is made of: comparisons, quantifiers, named conditions, and what quantifiers and counts ask of each entry. */
export function atomsOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(atomsOf);
    case 'not':
      return atomsOf(condition.of);
    case 'some':
    case 'every':
      return [condition, ...atomsOf(condition.where)];
    case 'compare':
      return [condition, ...[condition.left, condition.right].flatMap(inOperand)];
    case 'answered':
      return [condition, ...inOperand(condition.of)];
    case 'in':
      return [condition, ...inOperand(condition.left)];
    case 'named':
      return [condition];
  }
}

function inOperand(operand: Operand): readonly Condition[] {
  return operand.kind === 'count' && operand.where ? atomsOf(operand.where) : [];
}

/** Finds where conditions, and whatever else is an object in a keyword's value, stand in the text. */
export function placesIn(definition: Definition): (written: object) => Place | undefined {
  const places = new Map<object, () => Place>();
  const visit = (value: unknown, at: { readonly pointer: string; readonly placeOf: (pointer: string) => Place }): void => {
    if (typeof value !== 'object' || value === null) return;
    places.set(value, () => at.placeOf(at.pointer));
    for (const [name, inside] of Object.entries(value)) visit(inside, { ...at, pointer: `${at.pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` });
  };
  const each = (node: DefinitionNode): void => {
    for (const { value, placeOf } of [...node.keywords.values(), ...(node.entry?.values() ?? [])]) visit(value, { pointer: '', placeOf });
    node.children.forEach(each);
  };
  each(definition.root);
  return (written) => places.get(written)?.();
}

/** Gives the condition of a node that a keyword holds. */
export function conditionAt(logic: Logic, { by, path }: { readonly by: 'x-visible' | 'x-mandatory' | 'x-editable'; readonly path: Path }): Condition | undefined {
  const condition = { 'x-visible': logic.visible, 'x-mandatory': logic.mandatory, 'x-editable': logic.editable }[by].get(path);
  return condition === true ? undefined : condition;
}
