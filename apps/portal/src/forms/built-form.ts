import type { CompiledCouncil, CompiledForm, Facts, FormChange, SharedQuestions } from '@formwright/model';
import type { PrefillRecord } from '@formwright/session';

/** A record from `records/NAME.json`: the values for `x-prefill`, and the facts for `x-form.context`. */
export interface CaseRecord extends PrefillRecord {
  readonly context?: NonNullable<Facts['context']>;
}

/** A form that the generator has built, with what the portal needs to serve it. */
export interface BuiltForm {
  /** `council/form`, the names of its folders. */
  readonly id: string;
  /** URL of its folder `generated`, with a slash at the end. */
  readonly generated: string;
  readonly form: CompiledForm;
  /** The form in Welsh. Absent if it has not been translated. */
  readonly welsh?: CompiledForm;
  /** What the council says once for all its forms. Absent if it has no `council.json`. */
  readonly council?: CompiledCouncil;
  /** SHA-256 of what the form was built from, in hexadecimal. Absent if an older generator built it. */
  readonly definitionHash?: string;
  /** The questions that other forms may ask too. Empty if an older generator built it. */
  readonly shared: SharedQuestions;
  /** The ids of the forms that it continues, by its name for each. Empty if an older generator built it. */
  readonly continues: { readonly [name: string]: string };
  /** What changed in each version, the newest first. Empty if the form does not say it. */
  readonly changes: readonly FormChange[];
  /** The validator that ajv made from the portable schema. It is a second check on what is about to be stored. */
  isSubmission(answers: unknown): boolean;
  /**
   * The form's records by name, sorted by name, as `recordForForm` returns them. They stand in for the council's case
   * system.
   */
  readonly records: ReadonlyMap<string, CaseRecord>;
}
