import type { Operand } from '@formwright/generator';
import type { Answers } from '../answers/answers.ts';
import type { Deciding } from '../answers/around.ts';
import type { Clock } from '../form/clock.ts';
import type { Form } from '../form/form.ts';
import type { Scope } from '../form/scope.ts';
import type { SmtValue } from '../values/smt-value.ts';

/** How conditions, calculations and what they read are encoded. */
export interface Logic extends Deciding {
  /** `beside`: the other side of a comparison, which decides whether a constant is a date or text. */
  operand(operand: Operand, scope: Scope, beside?: SmtValue): SmtValue;
}

/** What conditions and calculations are encoded from. They contain each other, so each reads the others here. */
export interface Reading extends Logic {
  readonly form: Form;
  readonly clock: Clock;
  readonly answers: Answers;
}
