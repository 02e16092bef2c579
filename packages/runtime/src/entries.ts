import { empty, isObject, type JsonObject } from './read.ts';

/** One entry of a repeat while logic runs. Generated code keeps what it has worked out of the entry on it. */
export interface Entry {
  /** Its answers; empty where the draft holds no object. */
  readonly a: JsonObject;
  /** Its pointer. */
  readonly p: string;
  /** Its number, from 0. */
  readonly n: number;
  /** The entry around it, if repeats nest. */
  readonly u: Entry | undefined;
  [workedOut: string]: unknown;
}

/** Returns what the draft holds as an entry: an object, or what should have been one. */
export function entryAt(repeat: unknown, { n }: Entry): unknown {
  return (repeat as readonly unknown[])[n];
}

/** Gives the entries of a repeat, in order; none where the draft holds no array. */
export function entriesOf(value: unknown, pointer: string, around?: Entry): Entry[] {
  if (!Array.isArray(value)) return [];
  return value.map((answers: unknown, n) => ({
    a: isObject(answers) ? answers : empty,
    p: `${pointer}/${n}`,
    n,
    u: around,
  }));
}
