import type { Compiled, Definition } from '@formwright/generator';
import type { Change } from './change.ts';
import type { CompareMeaning } from './compare-meaning.ts';
import type { Pairing } from './pair-nodes.ts';

/** One version of a form: as it is written, and compiled. */
export interface Version extends Compiled {
  readonly definition: Definition;
}

/** Two versions of a form, and what they have in common. */
export interface Comparison {
  readonly older: Version;
  readonly newer: Version;
  readonly pairing: Pairing;
  readonly meaning: CompareMeaning;
}

/** Finds the changes of one sort. */
export type Comparer = (comparison: Comparison) => readonly Change[] | Promise<readonly Change[]>;
