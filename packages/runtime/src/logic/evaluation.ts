import type { Evaluation, Pointer, Prompt, Scalar } from '@formwright/model';

/** An evaluation while generated code fills it in. */
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

/** Returns an empty evaluation: nothing hidden, nothing mandatory. */
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

/** Returns the values of hidden options. Each row is a value and whether its option is visible. */
export function hiddenValues(rows: readonly (readonly [Scalar, boolean])[]): ReadonlySet<Scalar> {
  return new Set(rows.filter(([, visible]) => !visible).map(([value]) => value));
}

/** Adds all the pointers to one of an evaluation's sets. */
export function addAll(set: Set<Pointer>, pointers: readonly Pointer[]): void {
  for (const pointer of pointers) set.add(pointer);
}
