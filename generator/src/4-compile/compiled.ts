import {
  nodeAt,
  nodesByPath,
  type CompiledCouncil,
  type FieldNode,
  type FormChange,
  type FormModel,
  type IsoDate,
  type Node,
  type Path,
  type Scalar,
  type SharedQuestions,
} from '@formwright/model';
import type { Logic } from './logic/logic.ts';

/** What the emitters turn into files. */
export interface Compiled {
  readonly model: FormModel;
  readonly logic: Logic;
  /** The working values, as fields that no page has. */
  readonly values: readonly FieldNode[];
  /** The same model with its texts in Welsh. Absent if the form has no `cy.json`. */
  readonly welsh?: FormModel;
  /** SHA-256, in hexadecimal, of what the form was read from: see `definitionHash`. */
  readonly definitionHash: string;
  /** What the pages around the form show of its council. Absent if the council has no file of its own. */
  readonly council?: CompiledCouncil;
  /** The questions whose answers can be carried over to and from other forms. */
  readonly shared: SharedQuestions;
  /** What changed in each version, the newest first. Empty without `x-form.history`. */
  readonly changes: readonly FormChange[];
  /** The ids of the forms that it continues, by the first name of the paths to their answers. */
  readonly continues: { readonly [name: string]: string };
  /** The facts that `x-form.context` declares, by name: what a host can pass to logic. */
  readonly facts: ReadonlyMap<string, FactType>;
  /** The bank holidays by which working days are counted, unless the host provides others. */
  readonly bankHolidays: readonly IsoDate[];
}

/** The possible values of a fact. `values`: all of them, if they are listed. */
export interface FactType {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array';
  readonly format?: string;
  readonly values?: readonly Scalar[];
}

/** Returns everything that conditions can name, by path: the nodes of the form, and its working values. */
export function nodesOf({ model, values }: Pick<Compiled, 'model' | 'values'>): ReadonlyMap<Path, Node> {
  return new Map([...nodesByPath(model), ...values.map((value) => [value.path, value] as const)]);
}

/** A form and, if they are known, its working values. */
export type Named = Pick<Compiled, 'model'> & Partial<Pick<Compiled, 'values'>>;

/** Returns the node or the working value at a path. */
export function nodeOf(path: Path, { model, values }: Named): Node | undefined {
  return nodeAt(model, path) ?? values?.find((value) => value.path === path);
}
