import type { Draft, Facts } from '@formwright/model';

/** Answers and facts that show something. */
export interface Witness {
  readonly draft: Draft;
  readonly facts: Facts;
}
