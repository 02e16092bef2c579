import type { FieldNode } from '@formwright/model';
import type { Scope } from '../form/scope.ts';
import { and, implies } from '../smt/terms.ts';
import { coerced } from '../values/coerced.ts';
import { isTemporal, kindOf, type SmtValue } from '../values/smt-value.ts';
import type { Around } from './around.ts';

/** Encodes the answer to a calculated field: the result of the calculation, while the field is visible. */
export function calculatedValue(field: FieldNode, scope: Scope, { form, logic, visible }: Around): SmtValue {
  const { script, compiled } = form;
  const expression = compiled.logic.calculated.get(field.path);
  const shown = visible(field.path, scope);
  if (!expression) return { kind: 'opaque', answered: and(shown, script.unknown('Bool')), value: 'false' };
  const worked = logic.expression(expression, scope);
  // A copy of a date is a date, whether or not the field repeats its format.
  const kind = kindOf(field) === 'text' && isTemporal(worked.kind) ? worked.kind : kindOf(field);
  const result = coerced(worked, kind, script);
  if (result.kind === 'opaque') return { ...result, answered: and(shown, result.answered) };
  const [answered, value] = [
    script.unknown('Bool'),
    script.unknown(kind === 'boolean' ? 'Bool' : kind === 'number' ? 'Real' : 'Int'),
  ];
  script.assertBecause(and(`(= ${answered} ${result.answered})`, implies(answered, `(= ${value} ${result.value})`)), {
    path: field.path,
    part: 'calculated',
  });
  return {
    kind,
    answered: script.named('Bool', and(shown, answered)),
    value,
    ...(result.ends ? { ends: result.ends } : {}),
    // Of the same day as the value, while there is one.
    ...(result.day ? { day: result.day } : {}),
  };
}
