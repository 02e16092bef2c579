import type { FormModel, Scalar } from '@formwright/model';
import type { Logic } from './logic.ts';

/** What the emitters turn into files. */
export interface Compiled {
  readonly model: FormModel;
  readonly logic: Logic;
  /** The same model with its texts in Welsh. Absent where the form has no `cy.json`. */
  readonly welsh?: FormModel;
  /** SHA-256 of what the form was read from, in hexadecimal: see `definitionHash`. */
  readonly definitionHash: string;
  /** What the host may tell logic: the facts that `x-form.context` declares, by name. */
  readonly facts: ReadonlyMap<string, FactType>;
}

/** What a fact can be. `values`: all of them, where these are listed. */
export interface FactType {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array';
  readonly format?: string;
  readonly values?: readonly Scalar[];
}
