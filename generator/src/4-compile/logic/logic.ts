import type { Path, Scalar } from '@formwright/model';
import type { CalculationWritten } from '../../language/calculations/index.ts';
import type { Made } from '../../language/calculations/made.ts';
import type { MoveUnit } from '../../language/move-units.ts';
import type { Operator } from '../../language/operators/comparisons.ts';

/**
 * A form's logic with every name resolved: what the emitters read. A path has `*` for each entry around it. The
 * innermost entry of that repeat around the condition is meant, including that of a quantifier's `where`.
 */
export interface Logic {
  /** A node's own `x-visible`, by path. Absent: visible whenever the node above it is. */
  readonly visible: ReadonlyMap<Path, Condition>;
  /** For fields and repeats. `true`: always, while visible. */
  readonly mandatory: ReadonlyMap<Path, Condition | true>;
  readonly editable: ReadonlyMap<Path, Condition>;
  /** An option's own `x-visible`, by field. */
  readonly options: ReadonlyMap<Path, readonly { readonly value: Scalar; readonly visible: Condition }[]>;
  readonly calculated: ReadonlyMap<Path, Expression>;
  /** Start values that are calculated. Those that are constants are in the model. */
  readonly starts: ReadonlyMap<Path, Expression>;
  /** In the order of the form. A rule that is not `broken` is satisfied or not checked. */
  readonly rules: readonly Rule[];
  readonly prompts: readonly PromptRule[];
  readonly conditions: ReadonlyMap<string, Condition>;
  /** Absent if the form does not say who gets a submission. */
  readonly routing?: Routing;
}

/**
 * Who gets a submission: the team of the first row that is true, or else `otherwise`; copies go to the team of every
 * row that is true.
 */
export interface Routing {
  readonly choose: readonly RoutingRow[];
  readonly otherwise: string;
  readonly copies: readonly RoutingRow[];
}

/** A team, and the condition under which it gets the submission. */
export interface RoutingRow {
  readonly when: Condition;
  readonly to: string;
}

/**
 * Checked while its node (`on`) and the one where it is shown are visible. If `on` is a repeat's path + `/*`: for each
 * entry.
 */
export interface Rule {
  readonly on: Path;
  /** It is shown at the first of these that is visible. */
  readonly at: readonly [Path, ...Path[]];
  /** When it is checked: the author's `when`, or that every field that `check` compares is answered. */
  readonly when: Condition;
  readonly check: Condition;
  readonly severity: 'error' | 'advice';
  /** Number in `FormModel.texts`. */
  readonly text: number;
}

/** Shown at `on` while `when` is true and `until` is not. */
export interface PromptRule {
  readonly on: Path;
  readonly when: Condition;
  readonly until?: Condition;
  readonly text: number;
}

export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'some' | 'every'; readonly repeat: Path; readonly where: Condition }
  | { readonly kind: 'answered'; readonly of: Operand; readonly is: boolean }
  | { readonly kind: 'compare'; readonly left: Operand; readonly operator: Operator; readonly right: Operand }
  /** The right side of `in`: constants. */
  | { readonly kind: 'in'; readonly left: Operand; readonly values: readonly Scalar[] };

export type Operand =
  | { readonly kind: 'constant'; readonly value: Scalar }
  | ({ readonly kind: 'field'; readonly path: Path } & Own)
  /** An attribute of the chosen entry in the field's list. */
  | ({ readonly kind: 'attribute'; readonly path: Path; readonly name: string } & Own)
  | { readonly kind: 'context'; readonly name: string }
  /**
   * The number of entries of a repeat (for which `where` is true), or of chosen options of a field. Always a number: 0
   * if hidden or unanswered.
   */
  | { readonly kind: 'count'; readonly path: Path; readonly where?: Condition }
  /** The number of rows of a section for which their condition is true. */
  | { readonly kind: 'tally'; readonly path: Path; readonly of: readonly Condition[] }
  | { readonly kind: 'today'; readonly move: Move }
  /** A date and time, which only start values read. */
  | { readonly kind: 'now'; readonly move: Move }
  /** A field's date, or date and time (`ofTime`), moved. */
  | ({ readonly kind: 'moved'; readonly path: Path; readonly move: Move; readonly ofTime?: true } & Own)
  /** From 0. */
  | ({ readonly kind: 'entryNumber'; readonly repeat: Path } & Own);

/** The amounts by which a date is moved: by years and months first. */
export type Move = { readonly [unit in MoveUnit]?: Operand };

/** `own`: the number of the entry around the whole condition, and not of the one that a `where` is about. */
export interface Own {
  readonly own?: true;
}

/**
 * A calculation. `operand`: a constant or an operand; `count` and `copy` become one. In `sum`, `min` and `max`, a path
 * through a repeat stands for all its entries.
 */
export type Expression =
  | { readonly kind: 'operand'; readonly of: Operand }
  | Exclude<Made<LogicTree>, { readonly kind: CalculationWritten<'operand' | 'count'> }>;

/** The parts of calculations in logic. */
export interface LogicTree {
  readonly operand: Operand;
  readonly condition: Condition;
  readonly value: Expression;
}
