import type { Scalar } from '@formwright/model';
import type { MoveUnit } from '../../language/move-units.ts';
import type { OperatorWith } from '../../language/operators/index.ts';
import type { NameUse, Site } from '../names/site.ts';

/** A part of a keyword's value: its place, and the JSON that it was read from. */
export interface Placed extends Site {
  readonly written: unknown;
}

/** What does not have the shape that the language requires. */
export interface Unresolved {
  readonly kind: 'unresolved';
}

/** A condition as its author wrote it, with what its names mean. */
export type PlacedCondition = Placed & ConditionShape;

export type ConditionShape =
  | { readonly kind: 'all' | 'any'; readonly of: readonly PlacedCondition[] }
  | { readonly kind: 'not'; readonly of: PlacedCondition }
  | { readonly kind: 'named'; readonly name: string }
  /** `where`: unresolved if the name is not that of a repeat or of rows. Of rows: for the first one. */
  | ({ readonly kind: 'some' | 'every'; readonly repeat: NameUse; readonly where: PlacedCondition } & OverRows)
  | ComparisonShape
  | Unresolved;

interface OverRows {
  /** If the name is that of a section with `x-rows`. */
  readonly rows?: readonly PlacedRow[];
}

/** A row that a quantifier or count is about. */
export interface PlacedRow {
  /** The conditions under which it is shown: its own, and those of what is around it. */
  readonly shown: readonly PlacedCondition[];
  readonly where?: PlacedCondition;
}

interface ComparisonShape {
  readonly kind: 'comparison';
  readonly left: PlacedOperand;
  /** Absent if the author wrote no operator. */
  readonly test?: Test;
}

/** An operand, and what is compared with it. */
export type PlacedComparison = Placed & ComparisonShape;

/** What a comparison checks. */
export type Test =
  | { readonly operator: OperatorWith<'boolean'>; readonly is: boolean }
  | { readonly operator: OperatorWith<'constants'>; readonly values: readonly Scalar[] }
  | { readonly operator: OperatorWith<'operand'>; readonly right: PlacedOperand };

/** One side of a comparison, or an operand of a calculation. */
export type PlacedOperand = Placed & OperandShape;

export type OperandShape =
  | { readonly kind: 'constant'; readonly value: Scalar }
  | FieldShape
  | { readonly kind: 'fact'; readonly name: string }
  /** `where`: unresolved if the name is not that of a repeat or of rows. Of rows: for the first one. */
  | ({ readonly kind: 'count'; readonly name: NameUse; readonly where?: PlacedCondition } & OverRows)
  | { readonly kind: 'today'; readonly move: PlacedMove }
  /** A date and time. */
  | { readonly kind: 'now'; readonly move: PlacedMove }
  | Unresolved;

interface FieldShape {
  /** `entryNumber`: for `@entry`. */
  readonly kind: 'field' | 'entryNumber';
  readonly name: NameUse;
  /** An attribute of the chosen entry in the field's list. */
  readonly attribute?: string;
  /** How far the field's date, or date and time, is moved. */
  readonly plus?: PlacedMove | undefined;
}

/** The amounts by which a date is moved: constants, or operands. */
export type PlacedMove = { readonly [unit in MoveUnit]?: PlacedOperand };

/** Returns the amounts by which an operand is moved. */
export function placedAmounts(operand: PlacedOperand): readonly PlacedOperand[] {
  const move = operand.kind === 'today' || operand.kind === 'now' ? operand.move : 'plus' in operand && operand.plus;
  return Object.values(move || {});
}

/** The members that say what a comparison or an operand reads. */
export function subjectOf(operand: PlacedOperand): string {
  switch (operand.kind) {
    case 'field':
    case 'entryNumber':
    case 'count':
      return operand.name.name;
    case 'fact':
      return operand.name;
    case 'constant':
      return String(operand.value);
    case 'now':
      return 'now';
    default:
      return 'today';
  }
}
