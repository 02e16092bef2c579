import type { Path, Scalar } from '@formwright/model';
import type { Move } from '../2-resolve/conditions/placed-condition.ts';
import type { CalculationWritten } from '../language/calculations/index.ts';
import type { Made } from '../language/calculations/made.ts';
import type { Operator } from '../language/operators/comparisons.ts';

export type { Move } from '../2-resolve/conditions/placed-condition.ts';

/**
 * A form's logic with every name resolved: what the emitters read. A path has `*` for each entry it stands in; the
 * entry meant is the innermost one of that repeat around the condition, a quantifier's `where` included.
 */
export interface Logic {
  /** Own `x-visible` of nodes, by path. Absent: visible whenever the node above it is. */
  readonly visible: ReadonlyMap<Path, Condition>;
  /** Of fields and repeats. `true`: always, while visible. */
  readonly mandatory: ReadonlyMap<Path, Condition | true>;
  readonly editable: ReadonlyMap<Path, Condition>;
  /** Own `x-visible` of options, by field. */
  readonly options: ReadonlyMap<Path, readonly { readonly value: Scalar; readonly visible: Condition }[]>;
  readonly calculated: ReadonlyMap<Path, Expression>;
  /** In order of the form. A rule holds, or is not asked for, unless `broken`. */
  readonly rules: readonly Rule[];
  readonly prompts: readonly PromptRule[];
  readonly conditions: ReadonlyMap<string, Condition>;
  /** Absent where the form says nothing of who a submission goes to. */
  readonly routing?: Routing;
}

/**
 * Who a submission goes to: the team of the first row that holds, or else `otherwise`; copies to the team of every row
 * that holds.
 */
export interface Routing {
  readonly choose: readonly RoutingRow[];
  readonly otherwise: string;
  readonly copies: readonly RoutingRow[];
}

/** A team, and when it is meant. */
export interface RoutingRow {
  readonly when: Condition;
  readonly to: string;
}

/**
 * Checked while the node it stands on (`on`) and the one it is shown at are visible. `on` a repeat's path + `/*`: for
 * each entry.
 */
export interface Rule {
  readonly on: Path;
  /** It is shown at the first of these that is visible. */
  readonly at: readonly [Path, ...Path[]];
  /** When it is checked: the author's `when`, or that every field which `check` compares is answered. */
  readonly when: Condition;
  readonly check: Condition;
  readonly severity: 'error' | 'advice';
  /** Number in `FormModel.texts`. */
  readonly text: number;
}

/** Shown at `on` while `when` holds and `until` does not. */
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
  /** Of the chosen entry of the field's list. */
  | ({ readonly kind: 'attribute'; readonly path: Path; readonly name: string } & Own)
  | { readonly kind: 'context'; readonly name: string }
  /**
   * Entries of a repeat (for which `where` holds), or chosen options of a field. A number always: 0 where hidden or
   * unanswered.
   */
  | { readonly kind: 'count'; readonly path: Path; readonly where?: Condition }
  | ({ readonly kind: 'today' } & Move)
  /** A field's date, moved. */
  | ({ readonly kind: 'moved'; readonly path: Path } & Move & Own)
  /** From 0. */
  | ({ readonly kind: 'entryNumber'; readonly repeat: Path } & Own);

/** `own`: of the entry that the whole condition stands in, and not of the one that a `where` around it is about. */
export interface Own {
  readonly own?: true;
}

/**
 * A calculation. `operand`: a constant or an operand as it stands; `count` and `copy` come to that. Of `sum`, `min` and
 * `max`, a path through a repeat is of all its entries.
 */
export type Expression =
  | { readonly kind: 'operand'; readonly of: Operand }
  | Exclude<Made<LogicTree>, { readonly kind: CalculationWritten<'operand' | 'count'> }>;

/** What calculations are made of in logic. */
export interface LogicTree {
  readonly operand: Operand;
  readonly condition: Condition;
  readonly value: Expression;
}
