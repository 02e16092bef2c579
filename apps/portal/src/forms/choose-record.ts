import type { BuiltForm, CaseRecord } from './built-form.ts';
import { emptyRecord } from './record-for-form.ts';

/** A record and its name. The name is absent if the form has no records. */
export interface ChosenRecord {
  readonly name?: string;
  readonly record: CaseRecord;
}

/**
 * Returns the record that an address asks for, or the first if it asks for none. Undefined if there is no record with
 * that name.
 */
export function chooseRecord(built: BuiltForm, asked: unknown): ChosenRecord | undefined {
  if (asked === undefined) {
    const [first] = built.records;
    return first === undefined ? { record: emptyRecord(built.form.model) } : { name: first[0], record: first[1] };
  }
  return typeof asked === 'string' ? recordNamed(built, asked) : undefined;
}

/** Returns the record that a draft was begun with. Undefined if it has been removed. */
export function recordOfDraft(built: BuiltForm, name: string | undefined): ChosenRecord | undefined {
  return name === undefined ? { record: emptyRecord(built.form.model) } : recordNamed(built, name);
}

/**
 * Returns the record of a form that has the name of another form's record, so that it is about the same person. An empty
 * one if there is none.
 */
export function recordAlike(built: BuiltForm, name: string | undefined): ChosenRecord {
  return recordOfDraft(built, name) ?? { record: emptyRecord(built.form.model) };
}

function recordNamed(built: BuiltForm, name: string): ChosenRecord | undefined {
  const record = built.records.get(name);
  return record === undefined ? undefined : { name, record };
}
