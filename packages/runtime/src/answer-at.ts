import type { Answers, Pointer } from '@formwright/model';

/** Gives the answer at a pointer, own properties only; undefined where nothing is. */
export function answerAt(answers: Answers, pointer: Pointer): unknown {
  let value: unknown = answers;
  for (const name of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Answers)[name];
  }
  return value;
}
