import type { BuiltForm, CaseRecord } from './built-form.ts';

/** A record and the name it goes by. */
export interface ChosenRecord {
  readonly name: string;
  readonly record: CaseRecord;
}

/** Gives the record that an address asks for: the first, where it asks for none. Undefined: the form has no records. */
export function chooseRecord(built: BuiltForm, asked: unknown): ChosenRecord | undefined | 'none-of-that-name' {
  if (asked === undefined) {
    const [first] = built.records;
    return first && { name: first[0], record: first[1] };
  }
  if (typeof asked !== 'string') return 'none-of-that-name';
  const record = built.records.get(asked);
  return record === undefined ? 'none-of-that-name' : { name: asked, record };
}
