import { empty, isObject, type JsonObject } from '../values/read.ts';

/** One entry of a repeat while logic runs. Generated code stores on it what it works out for the entry. */
export interface Entry {
  /** Its answers. Empty if the draft does not hold an object. */
  readonly a: JsonObject;
  /** Its pointer. */
  readonly p: string;
  /** Its index, from 0. */
  readonly n: number;
  /** The enclosing entry, if repeats are nested. */
  readonly u: Entry | undefined;
  [workedOut: string]: unknown;
}

/** Returns what the draft holds for an entry. It should be an object, but may be anything. */
export function entryAt(repeat: unknown, { n }: Entry): unknown {
  return (repeat as readonly unknown[])[n];
}

/** Returns the entries of a repeat, in order. Empty if the draft does not hold an array. */
export function entriesOf(value: unknown, pointer: string, around?: Entry): Entry[] {
  if (!Array.isArray(value)) return [];
  return value.map((answers: unknown, n) => ({
    a: isObject(answers) ? answers : empty,
    p: `${pointer}/${n}`,
    n,
    u: around,
  }));
}
