import type { Compiled } from '@formwright/generator';
import { newAnswers, type Answers } from './answers/answers.ts';
import { newClock, type Clock } from './form/clock.ts';
import { newForm, type Form } from './form/form.ts';
import { conditionTerm } from './logic/condition-term.ts';
import { expressionValue } from './logic/expression-value.ts';
import { operandValue } from './logic/operand-value.ts';
import type { Logic, Reading } from './logic/reading.ts';

/** A form, encoded for the solver, layer by layer. */
export interface Encoding {
  readonly form: Form;
  readonly clock: Clock;
  readonly answers: Answers;
  readonly logic: Logic;
}

/** Encodes a form for the solver. Answers depend on logic, and logic reads answers: here they are introduced. */
export function newEncoding(compiled: Compiled, preferred: string): Encoding {
  const form = newForm(compiled);
  const clock = newClock(form.script, preferred);
  const logic: Logic = {
    condition: (condition, scope) => conditionTerm(condition, scope, reading),
    operand: (operand, scope, beside) => operandValue(operand, { scope, beside }, reading),
    expression: (expression, scope) => expressionValue(expression, scope, reading),
  };
  const answers = newAnswers(form, logic);
  const reading: Reading = { form, clock, answers, ...logic };
  return { form, clock, answers, logic };
}
