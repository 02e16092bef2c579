import type { Node, Path } from '@formwright/model';
import type { Condition } from '../../../4-compile/logic/logic.ts';
import type { Formula } from './formula.ts';

/** What lowering looks up. */
export interface Names {
  readonly nodes: ReadonlyMap<Path, Node>;
  readonly conditions: ReadonlyMap<string, Condition>;
  /** Lowers a condition inside another. */
  lower(condition: Condition): Formula;
}
