import type { Path } from '@formwright/model';
import type { Definition, DefinitionNode, Keyword } from '../1-read/definition.ts';
import { compileCondition, pathOfNamed, type Scope } from './condition.ts';
import { compileExpression } from './expression.ts';
import type { Condition, Logic, Operand, PromptRule, RoutingRow, Rule } from './logic.ts';
import { optionsOf } from '../2-resolve/options/options.ts';
import { containerOf } from '../2-resolve/names/resolve-name.ts';
import type { Texts } from './texts.ts';

type Writable<Type> = {
  -readonly [Key in keyof Type]: Type[Key] extends ReadonlyMap<infer Name, infer Value>
    ? Map<Name, Value>
    : Type[Key] extends readonly (infer Item)[]
      ? Item[]
      : never;
};

/** Resolves all conditions, calculations, rules and prompts of a checked definition, in order of the form. */
export function compileLogic(definition: Definition, texts: Texts): Logic {
  const logic: Writable<Logic> = {
    visible: new Map(),
    mandatory: new Map(),
    editable: new Map(),
    options: new Map(),
    calculated: new Map(),
    conditions: new Map(),
    rules: [],
    prompts: [],
  };
  const { root } = definition;
  const form = root.keywords.get('x-form')?.value as
    | { conditions?: Record<string, unknown>; routing?: WrittenRouting }
    | undefined;
  for (const [name, condition] of Object.entries(form?.conditions ?? {})) {
    logic.conditions.set(name, compileCondition(condition, { root, from: '' }));
  }
  const visit = (node: DefinitionNode): void => {
    // A container's own visibility is about what stands around it; its rules and prompts are about what it holds.
    const outside: Scope = { root, from: containerOf(node.path) };
    const inside: Scope = node.kind === 'field' || node.kind === 'repeat' ? outside : { root, from: node.path };
    compileKeywords(node, { definition, logic, outside });
    compileChecks({ keywords: node.keywords, on: node.path, scope: inside, node }, { logic, texts });
    if (node.entry)
      compileChecks(
        { keywords: node.entry, on: `${node.path}/*`, scope: { root, from: `${node.path}/*` }, node },
        { logic, texts },
      );
    node.children.forEach(visit);
  };
  visit(root);
  if (!form?.routing) return logic;
  const rows = (written: readonly WrittenRow[] = []): RoutingRow[] =>
    written.map(({ when, to }) => ({ when: compileCondition(when, { root, from: '' }), to }));
  const { choose, otherwise, copies } = form.routing;
  return { ...logic, routing: { choose: rows(choose), otherwise, copies: rows(copies) } };
}

interface WrittenRouting {
  readonly choose?: readonly WrittenRow[];
  readonly otherwise: string;
  readonly copies?: readonly WrittenRow[];
}

interface WrittenRow {
  readonly when: unknown;
  readonly to: string;
}

interface Target {
  readonly definition: Definition;
  readonly logic: Writable<Logic>;
  readonly outside: Scope;
}

function compileKeywords(node: DefinitionNode, { definition, logic, outside }: Target): void {
  const value = (name: string): unknown => node.keywords.get(name)?.value;
  if (value('x-visible') !== undefined) logic.visible.set(node.path, compileCondition(value('x-visible'), outside));
  if (value('x-editable') !== undefined) logic.editable.set(node.path, compileCondition(value('x-editable'), outside));
  if (value('x-calculate') !== undefined)
    logic.calculated.set(node.path, compileExpression(value('x-calculate'), outside));
  const mandatory = value('x-mandatory');
  if (mandatory === true) logic.mandatory.set(node.path, true);
  else if (typeof mandatory === 'object' && mandatory !== null)
    logic.mandatory.set(node.path, compileCondition(mandatory, outside));
  const conditional = optionsOf(node, definition.lists).filter(({ visible }) => visible !== undefined);
  if (conditional.length > 0) {
    logic.options.set(
      node.path,
      conditional.map((option) => ({ value: option.value, visible: compileCondition(option.visible, outside) })),
    );
  }
}

interface Checks {
  readonly keywords: ReadonlyMap<string, Keyword>;
  readonly on: Path;
  readonly scope: Scope;
  readonly node: DefinitionNode;
}

function compileChecks(
  { keywords, on, scope, node }: Checks,
  { logic, texts }: { logic: Writable<Logic>; texts: Texts },
): void {
  for (const written of (keywords.get('x-rules')?.value ?? []) as Written[])
    logic.rules.push(compileRule(written, { on, scope, node, texts, conditions: logic.conditions }));
  for (const written of (keywords.get('x-prompts')?.value ?? []) as Written[]) {
    const until = written.until === undefined ? {} : { until: compileCondition(written.until, scope) };
    logic.prompts.push({
      on,
      when: compileCondition(written.when, scope),
      ...until,
      text: texts.number(written.message),
    } satisfies PromptRule);
  }
}

interface Written {
  readonly check: unknown;
  readonly when?: unknown;
  readonly until?: unknown;
  readonly at?: string;
  readonly message: string;
  readonly severity?: 'error' | 'advice';
}

interface RulePlace {
  readonly on: Path;
  readonly scope: Scope;
  readonly node: DefinitionNode;
  readonly texts: Texts;
  readonly conditions: Logic['conditions'];
}

function compileRule(written: Written, { on, scope, node, texts, conditions }: RulePlace): Rule {
  const check = compileCondition(written.check, scope);
  const at: Rule['at'] = written.at === undefined ? defaultTargets(node, on) : [pathOfNamed(written.at, scope)];
  const when =
    written.when === undefined ? everyComparedIsAnswered(check, conditions) : compileCondition(written.when, scope);
  return { on, at, when, check, severity: written.severity ?? 'error', text: texts.number(written.message) };
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
 * A rule without `when` is checked once all that it compares is answered, named conditions included: docs/language.md,
 * rules.
 */
function everyComparedIsAnswered(check: Condition, conditions: Logic['conditions']): Condition {
  const compared = new Map<Path, Operand>();
  const note = (operand: Operand): void => {
    if (operand.kind === 'field' || operand.kind === 'attribute' || operand.kind === 'moved')
      compared.set(operand.path, { kind: 'field', path: operand.path });
  };
  const visit = (condition: Condition): void => {
    if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(visit);
    else if (condition.kind === 'not') visit(condition.of);
    else if (condition.kind === 'named') visit(conditions.get(condition.name) ?? { kind: 'all', of: [] });
    else if (condition.kind === 'in') note(condition.left);
    else if (condition.kind === 'compare') [condition.left, condition.right].forEach(note);
  };
  visit(check);
  return { kind: 'all', of: [...compared.values()].map((of) => ({ kind: 'answered', of, is: true })) };
}
