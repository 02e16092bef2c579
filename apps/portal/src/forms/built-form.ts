import type { CompiledForm, Facts } from '@formwright/model';
import type { PrefillRecord } from '@formwright/session';

/** A record as `records/NAME.json` holds it: what `x-prefill` looks into, and the facts of `x-form.context`. */
export interface CaseRecord extends PrefillRecord {
  readonly context?: NonNullable<Facts['context']>;
}

/** A form that the generator has built, with what the portal keeps beside it. */
export interface BuiltForm {
  /** `council/form`, the names of its folders. */
  readonly id: string;
  /** Address of its folder `generated`, with a slash at its end. */
  readonly generated: string;
  readonly form: CompiledForm;
  /** The same in Welsh. Absent: it has none. */
  readonly welsh?: CompiledForm;
  /** SHA-256 of what the form was built from, in hexadecimal. Absent: an older generator has built it. */
  readonly definitionHash?: string;
  /** The portable schema's own validator, ajv's: the second opinion on what is about to be stored. */
  isSubmission(answers: unknown): boolean;
  /** By name, in order of names; `recordForForm` of each. They stand for the council's case system. */
  readonly records: ReadonlyMap<string, CaseRecord>;
}
