import {
  containerOf,
  originOf,
  repeatsAround,
  type Compiled,
  type Condition,
  type Expression,
  type Logic,
  type Operand,
  type Place,
  type Rule,
} from '@formwright/generator';
import type { Path, Scalar } from '@formwright/model';

/** The keyword that a condition belongs to. */
export type Owner =
  | 'x-visible'
  | 'x-mandatory'
  | 'x-editable'
  | 'x-options'
  | 'x-calculate'
  | 'x-rules'
  | 'x-prompts'
  | 'x-form.conditions'
  | 'x-form.routing';

/** A condition that a designer wrote, with its place in the definition. */
export interface OwnedCondition {
  readonly owner: Owner;
  /** The node that it belongs to; for a named condition its name, for routing the team. */
  readonly path: Path;
  /** What distinguishes it from others of the same owner: the option, the row, the message. */
  readonly detail?: string;
  readonly condition: Condition;
  /** When it is evaluated: at a visible node with this path (absent: always), while those in `after` are true. */
  readonly evaluated: { readonly at?: Path; readonly after: readonly Condition[] };
  /** What it decides about besides the node: an option's value, the number of a rule or prompt. */
  readonly value?: Scalar;
}

/** Returns all conditions of a form that somebody wrote, grouped by kind. */
export function conditionsOf({ logic, model }: Pick<Compiled, 'logic' | 'model'>): readonly OwnedCondition[] {
  const own = (
    owner: Owner,
    conditions: ReadonlyMap<string, Condition | true>,
    at: (path: Path) => Path | undefined,
  ): OwnedCondition[] =>
    [...conditions].flatMap(([path, condition]) =>
      condition === true ? [] : [{ owner, path, condition, evaluated: { ...given(at(path)), after: [] } }],
    );
  const text = (number: number): string => `‘${model.texts[number]}’`;
  const written: readonly OwnedCondition[] = [
    ...own('x-form.conditions', logic.conditions, () => undefined),
    ...own('x-visible', logic.visible, containerOf),
    ...own('x-mandatory', logic.mandatory, (path) => path),
    ...own('x-editable', logic.editable, (path) => path),
    ...[...logic.options].flatMap(([path, options]) =>
      options.map(({ value, visible }): OwnedCondition => ({
        owner: 'x-options',
        path,
        detail: `option ${JSON.stringify(value)}`,
        condition: visible,
        evaluated: { at: path, after: [] },
        value,
      })),
    ),
    ...[...logic.calculated].flatMap(([path, expression]) =>
      rowsIn(expression, []).map(({ when, after }, n): OwnedCondition => ({
        owner: 'x-calculate',
        path,
        detail: `row ${n + 1}`,
        condition: when,
        evaluated: { at: path, after },
      })),
    ),
    ...logic.rules.flatMap(({ on, at, when, check, text: value }): OwnedCondition[] => [
      {
        owner: 'x-rules',
        path: at[0],
        detail: `when of ${text(value)}`,
        condition: when,
        evaluated: { ...given(placeOfRule({ on, at })), after: [] },
        value,
      },
      {
        owner: 'x-rules',
        path: at[0],
        detail: `check of ${text(value)}`,
        condition: check,
        evaluated: { ...given(placeOfRule({ on, at })), after: [when] },
        value,
      },
    ]),
    ...logic.prompts.flatMap(({ on, when, until, text: value }): OwnedCondition[] => [
      {
        owner: 'x-prompts',
        path: on,
        detail: `when of ${text(value)}`,
        condition: when,
        evaluated: { at: on, after: [] },
        value,
      },
      ...(until
        ? [
            {
              owner: 'x-prompts' as const,
              path: on,
              detail: `until of ${text(value)}`,
              condition: until,
              evaluated: { at: on, after: [when] },
              value,
            },
          ]
        : []),
    ]),
    ...(logic.routing?.choose ?? []).map(({ when, to }, n, rows): OwnedCondition => ({
      owner: 'x-form.routing',
      path: to,
      condition: when,
      evaluated: { after: rows.slice(0, n).map((row) => negated(row.when)) },
    })),
    ...(logic.routing?.copies ?? []).map(({ when, to }): OwnedCondition => ({
      owner: 'x-form.routing',
      path: to,
      condition: when,
      evaluated: { after: [] },
    })),
  ];
  // If nobody wrote a rule's `when`, it was derived from the check.
  return written.filter(({ condition }) => originOf(condition) !== undefined);
}

/**
 * Returns the node at which a rule is evaluated: both the node that it is on and the one where it is shown must be
 * visible. If both are in the same entry, returns the latter.
 */
function placeOfRule({ on, at: [at, ...others] }: Pick<Rule, 'on' | 'at'>): Path {
  return others.length === 0 && repeatsAround(on).at(-1) === repeatsAround(at).at(-1) ? at : on;
}

/** The form itself is always shown. */
function given(at: Path | undefined): { readonly at?: Path } {
  return at === undefined || at === '' ? {} : { at };
}

/** Returns the negation of a condition. */
export function negated(condition: Condition): Condition {
  return condition.kind === 'not' ? condition.of : { kind: 'not', of: condition };
}

interface TableRow {
  readonly when: Condition;
  readonly after: readonly Condition[];
}

/** Returns the rows of decision tables, including nested ones. Each is evaluated while those above it are false. */
function rowsIn(expression: Expression, after: readonly Condition[]): readonly TableRow[] {
  if (expression.kind !== 'choose') return [];
  const { rows, otherwise } = expression;
  const above = (n: number): readonly Condition[] => [...after, ...rows.slice(0, n).map(({ when }) => negated(when))];
  return [
    ...rows.flatMap(({ when, value }, n) => [{ when, after: above(n) }, ...rowsIn(value, [...above(n), when])]),
    ...(otherwise ? rowsIn(otherwise, above(rows.length)) : []),
  ];
}

/**
 * Returns the parts of a condition that stand in its own text: comparisons, quantifiers, named conditions, and the
 * conditions that quantifiers and counts apply to each entry or row. What decides whether a row is shown stands
 * elsewhere, and belongs to the node that is shown.
 */
export function atomsOf(condition: Condition): readonly Condition[] {
  const text = originOf(condition)?.keyword;
  return partsOf(condition).filter((part) => originOf(part)?.keyword === text);
}

function partsOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(partsOf);
    case 'not':
      return partsOf(condition.of);
    case 'some':
    case 'every':
      return [condition, ...partsOf(condition.where)];
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
  if (operand.kind === 'tally') return operand.of.flatMap(partsOf);
  return operand.kind === 'count' && operand.where ? partsOf(operand.where) : [];
}

/** Returns the place of a condition in the text; undefined if nobody wrote it. */
export function placeOfCondition(condition: Condition): Place | undefined {
  const origin = originOf(condition);
  return origin?.keyword.placeOf(origin.pointer);
}

/** Returns the condition in a keyword of a node; undefined if there is none. */
export function conditionAt(
  logic: Logic,
  { by, path }: { readonly by: 'x-visible' | 'x-mandatory' | 'x-editable'; readonly path: Path },
): Condition | undefined {
  const condition = { 'x-visible': logic.visible, 'x-mandatory': logic.mandatory, 'x-editable': logic.editable }[
    by
  ].get(path);
  return condition === true ? undefined : condition;
}
