import type { Visitor } from '../accounts/add-person.ts';
import type { BuiltForm, CaseRecord } from './built-form.ts';
import { recordOfAccount } from './record-for-form.ts';

/** A record and its name. The name is absent if the form has no records. */
export interface ChosenRecord {
  readonly name?: string;
  readonly record: CaseRecord;
}

/**
 * Returns the record that an address asks for, or the first if it asks for none; what an account knows, if the form has
 * no records. Undefined if there is no record with
 * that name.
 */
export function chooseRecord(built: BuiltForm, asked: unknown, visitor: Visitor): ChosenRecord | undefined {
  if (asked === undefined) {
    const [first] = built.records;
    return first === undefined
      ? { record: recordOfAccount(built.form.model, visitor) }
      : { name: first[0], record: first[1] };
  }
  return typeof asked === 'string' ? recordNamed(built, asked) : undefined;
}

/**
 * Returns the record that a draft was begun with, or what an account knows if it was begun with none. Undefined if it has
 * been removed.
 */
export function recordOfDraft(built: BuiltForm, name: string | undefined, visitor: Visitor): ChosenRecord | undefined {
  return name === undefined ? { record: recordOfAccount(built.form.model, visitor) } : recordNamed(built, name);
}

/**
 * Returns the record of a form that has the name of another form's record, so that it is about the same person. What
 * an account knows if there is none.
 */
export function recordAlike(built: BuiltForm, name: string | undefined, visitor: Visitor): ChosenRecord {
  return recordOfDraft(built, name, visitor) ?? { record: recordOfAccount(built.form.model, visitor) };
}

function recordNamed(built: BuiltForm, name: string): ChosenRecord | undefined {
  const record = built.records.get(name);
  return record === undefined ? undefined : { name, record };
}
