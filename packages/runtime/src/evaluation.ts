import type { Evaluation, Pointer, Prompt, Scalar } from '@formwright/model';

/** An evaluation while generated code fills it. */
export interface EvaluationInProgress extends Evaluation {
  readonly hidden: Set<Pointer>;
  readonly mandatory: Set<Pointer>;
  readonly locked: Set<Pointer>;
  readonly hiddenOptions: Map<Pointer, ReadonlySet<Scalar>>;
  readonly calculated: Map<Pointer, Scalar>;
  readonly prompts: Prompt[];
  readonly broken: Prompt[];
  readonly stops: Pointer[];
  readonly routes: string[];
}

/** Starts an evaluation: nothing hidden, nothing mandatory. */
export function newEvaluation(): EvaluationInProgress {
  return {
    hidden: new Set(),
    mandatory: new Set(),
    locked: new Set(),
    hiddenOptions: new Map(),
    calculated: new Map(),
    prompts: [],
    broken: [],
    stops: [],
    routes: [],
  };
}

/** Gives the values whose options are hidden: each row a value and whether its option is visible. */
export function hiddenValues(rows: readonly (readonly [Scalar, boolean])[]): ReadonlySet<Scalar> {
  return new Set(rows.filter(([, visible]) => !visible).map(([value]) => value));
}

/** Tells all of these nodes to one of an evaluation's sets. */
export function addAll(told: Set<Pointer>, pointers: readonly Pointer[]): void {
  for (const pointer of pointers) told.add(pointer);
}
