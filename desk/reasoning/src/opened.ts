import type { Encoding } from './encode/encoding.ts';
import type { Patterned } from './samples.ts';
import type { Solver } from './solver/z3.ts';

/** What the solver is asked with: a form as it knows it, itself, and what makes texts of patterns. */
export interface Opened {
  readonly encoding: Encoding;
  readonly solver: Solver;
  readonly patterned: Patterned;
}
