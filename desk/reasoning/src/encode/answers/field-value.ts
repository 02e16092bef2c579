import type { Compiled, Expression } from '@formwright/generator';
import type { FieldNode, Path } from '@formwright/model';
import { readBy } from '../../goals/read-by.ts';
import type { Around } from './around.ts';
import { dateValue } from '../values/date-value.ts';
import { domainOf } from '../values/domain.ts';
import { momentValue, roughValue, timeValue } from '../values/moment-value.ts';
import { isChosen, kindOf, type SmtValue } from '../values/smt-value.ts';
import type { Scope } from '../form/scope.ts';
import { and, implies, or } from '../smt/terms.ts';

/**
 * Encodes a typed answer as logic reads it: unanswered while it is hidden; within the field's own limits, because any
 * other answer is refused; never a hidden option.
 */
export function fieldValue(field: FieldNode, scope: Scope, { form, logic, visible }: Around): SmtValue {
  const { script, texts, compiled } = form;
  const kind = kindOf(field);
  const answered = script.unknown('Bool');
  script.assert(implies(answered, visible(field.path, scope)));
  const answer: SmtValue =
    kind === 'choices'
      ? {
          kind,
          answered,
          value: 'false',
          chosen: new Map((field.options ?? []).map(({ value }) => [value, script.unknown('Bool')])),
        }
      : kind === 'time'
        ? timeValue(answered, script)
        : kind === 'moment'
          ? momentValue(answered, script)
          : kind === 'rough'
            ? roughValue(answered, script)
            : kind === 'date'
              ? dateValue(answered, { script, isExact: isAged(field.path, compiled) })
              : {
                  kind,
                  answered,
                  value: script.unknown(kind === 'boolean' ? 'Bool' : kind === 'number' ? 'Real' : 'Int'),
                };
  if (answer.chosen) script.assert(`(= ${answered} ${or(...answer.chosen.values())})`);
  script.assertBecause(implies(answered, domainOf(field, answer, form)), { path: field.path, part: 'limits' });
  const rows = compiled.logic.options.get(field.path) ?? [];
  const offered = rows.map((row) => implies(isChosen(answer, row.value, texts), logic.condition(row.visible, scope)));
  script.assertBecause(and(...offered), { path: field.path, part: 'options' });
  return answer;
}

/** Returns true if an age or a number of days is calculated from a date. */
function isAged(path: Path, compiled: Compiled): boolean {
  return [...compiled.logic.calculated.values()].some(
    (expression) => isAge(expression) && readBy([expression], compiled).has(path),
  );
}

function isAge(expression: Expression): boolean {
  if (expression.kind !== 'choose') return 'from' in expression;
  return [...expression.rows.map(({ value }) => value), ...(expression.otherwise ? [expression.otherwise] : [])].some(
    isAge,
  );
}
