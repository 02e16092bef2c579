import type { Condition, Expression } from '@formwright/generator';
import type { Path } from '@formwright/model';
import type { Form } from '../form/form.ts';
import type { Scope } from '../form/scope.ts';
import type { Term } from '../smt/terms.ts';
import type { SmtValue } from '../values/smt-value.ts';

/** What decides an answer: conditions and calculations. The layer after this one encodes them. */
export interface Deciding {
  condition(condition: Condition, scope: Scope): Term;
  expression(expression: Expression, scope: Scope): SmtValue;
}

/** What an answer is encoded from: its form, whether it is visible, and what decides it. */
export interface Around {
  readonly form: Form;
  readonly logic: Deciding;
  /** Returns the term that a node is visible. */
  visible(path: Path, scope: Scope): Term;
}
