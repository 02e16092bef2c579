import type { Encoding } from '../encode/encoding.ts';
import type { Patterned } from './samples.ts';
import type { Solver } from '../solver/z3.ts';

/** An open solver: the encoded form, the solver itself, and a source of texts that match patterns. */
export interface Opened {
  readonly encoding: Encoding;
  readonly solver: Solver;
  readonly patterned: Patterned;
}
