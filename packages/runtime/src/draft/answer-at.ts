import type { Answers, Pointer } from '@formwright/model';

/** Returns the answer at a pointer, or undefined if there is none. Reads own properties only. */
export function answerAt(answers: Answers, pointer: Pointer): unknown {
  let value: unknown = answers;
  for (const name of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Answers)[name];
  }
  return value;
}
