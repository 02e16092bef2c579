import type { Node, Path } from '@formwright/model';
import type { Condition, Expression } from '../../../4-compile/logic/logic.ts';
import type { Formula } from './formula.ts';

/** What lowering looks up. */
export interface Names {
  readonly nodes: ReadonlyMap<Path, Node>;
  readonly conditions: ReadonlyMap<string, Condition>;
  /** The calculations of working values, which no submission has: what reads one reads what it is calculated from. */
  readonly values: ReadonlyMap<Path, Expression>;
  /** Returns the formula that the object around a working value is visible. */
  around(path: Path): Formula;
  /** Lowers a condition inside another. */
  lower(condition: Condition): Formula;
}
