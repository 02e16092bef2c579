import type { Path, Scalar } from '@formwright/model';
import { oneOf, type Formula } from './formula/formula.ts';
import { bothOf, type JsonSchema } from './formula/json-schema.ts';
import { parentOf } from './formula/places.ts';
import { within } from './formula/render-formula.ts';

/** A statement about submissions: while `premise` is true, `then` applies; otherwise, `otherwise`. */
export interface Constraint {
  readonly premise: Formula;
  readonly then?: Consequence;
  readonly otherwise?: Consequence;
}

export type Consequence =
  /** The answer is there, if the object around it is. */
  | { readonly kind: 'required' | 'absent'; readonly path: Path }
  /** The answer is none of these options. */
  | {
      readonly kind: 'without';
      readonly path: Path;
      readonly values: readonly Scalar[];
      readonly many: 'one' | 'several';
    }
  /** There is no such submission. `path`: the node that says so. */
  | { readonly kind: 'refused'; readonly path: Path };

/** Returns the object that a consequence is about. A refusal can be anywhere. */
export function holderOf(consequence: Consequence): Path | undefined {
  return consequence.kind === 'refused' ? undefined : parentOf(consequence.path);
}

/** Writes a consequence as a schema of the object at `place`. */
export function renderConsequence(consequence: Consequence, place: Path): JsonSchema {
  const { kind, path } = consequence;
  switch (kind) {
    case 'refused':
      return false;
    case 'required':
      return within(place, parentOf(path), { required: [path.slice(path.lastIndexOf('/') + 1)] });
    case 'absent':
      return within(place, path, false);
    case 'without': {
      const chosen = oneOf(consequence.values);
      return within(place, path, { not: consequence.many === 'several' ? { contains: chosen } : chosen });
    }
  }
}

/** Writes `if`, `then`, `else`, in the shortest way. */
export function renderChoice(condition: JsonSchema, then: JsonSchema, otherwise: JsonSchema): JsonSchema {
  if (condition === true) return then;
  if (condition === false) return otherwise;
  if (then === true && otherwise === true) return true;
  if (then === false && otherwise === true) return { not: condition };
  if (otherwise === false) return bothOf(condition, then);
  if (Object.keys(condition).length === 1 && 'not' in condition)
    return renderChoice(condition['not'] as JsonSchema, otherwise, then);
  return { if: condition, ...(then === true ? {} : { then }), ...(otherwise === true ? {} : { else: otherwise }) };
}
