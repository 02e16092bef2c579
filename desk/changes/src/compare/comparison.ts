import type { Compiled, Definition } from '@formwright/generator';
import type { Change } from './change.ts';
import type { CompareMeaning } from './compare-meaning.ts';
import type { Pairing } from '../pair/pair-nodes.ts';

/** One version of a form: its definition, and the form compiled from it. */
export interface Version extends Compiled {
  readonly definition: Definition;
}

/** Two versions of a form, and which of their nodes are the same. */
export interface Comparison {
  readonly older: Version;
  readonly newer: Version;
  readonly pairing: Pairing;
  readonly meaning: CompareMeaning;
}

/** Finds the changes of one kind. */
export type Comparer = (comparison: Comparison) => readonly Change[] | Promise<readonly Change[]>;
