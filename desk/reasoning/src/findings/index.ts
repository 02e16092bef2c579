import { answers } from './answers.ts';
import type { Context } from './context.ts';
import { mandatory } from './mandatory.ts';
import { reached } from './reached.ts';
import { rows } from './rows.ts';
import { rules } from './rules.ts';
import type { Suspicion } from './suspicion.ts';
import { visibility } from './visibility.ts';

/**
 * The functions that find suspicions, one for each kind. Whether the form can be submitted at all is checked last, in
 * `submission.ts`.
 */
const kinds: readonly ((context: Context) => readonly Suspicion[])[] = [
  visibility,
  reached,
  mandatory,
  rules,
  rows,
  answers,
];

/** Returns everything that may be wrong with a form. */
export function suspicionsOf(context: Context): readonly Suspicion[] {
  return kinds.flatMap((suspicions) => suspicions(context));
}
