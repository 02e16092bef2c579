import type { CompiledCouncil, FormModel, Scalar } from '@formwright/model';
import type { Logic } from './logic/logic.ts';

/** What the emitters turn into files. */
export interface Compiled {
  readonly model: FormModel;
  readonly logic: Logic;
  /** The same model with its texts in Welsh. Absent if the form has no `cy.json`. */
  readonly welsh?: FormModel;
  /** SHA-256, in hexadecimal, of what the form was read from: see `definitionHash`. */
  readonly definitionHash: string;
  /** What the pages around the form show of its council. Absent if the council has no file of its own. */
  readonly council?: CompiledCouncil;
  /** The facts that `x-form.context` declares, by name: what a host can pass to logic. */
  readonly facts: ReadonlyMap<string, FactType>;
}

/** The possible values of a fact. `values`: all of them, if they are listed. */
export interface FactType {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array';
  readonly format?: string;
  readonly values?: readonly Scalar[];
}
