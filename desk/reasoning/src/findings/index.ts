import { answers } from './answers.ts';
import type { Context } from './context.ts';
import { mandatory } from './mandatory.ts';
import { reached } from './reached.ts';
import { rows } from './rows.ts';
import { rules } from './rules.ts';
import type { Suspicion } from './suspicion.ts';
import { visibility } from './visibility.ts';

/**
 * What draws suspicions, one sort each. What is wrong with the form as a whole is looked at last, in `submission.ts`.
 */
const sorts: readonly ((context: Context) => readonly Suspicion[])[] = [
  visibility,
  reached,
  mandatory,
  rules,
  rows,
  answers,
];

/** Gives everything that may be wrong with a form. */
export function suspicionsOf(context: Context): readonly Suspicion[] {
  return sorts.flatMap((suspicions) => suspicions(context));
}
