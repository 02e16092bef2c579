import type { FieldNode, Scalar } from '@formwright/model';
import { dateValue, isAged } from './date-value.ts';
import { domainOf } from './domain.ts';
import type { Encoding } from './encoding.ts';
import { momentValue, roughValue, timeValue } from './moment-value.ts';
import { constantOf, kindOf, type SmtValue } from './smt-value.ts';
import type { Scope } from './scope.ts';
import { and, implies, or, type Term } from './terms.ts';

/**
 * Encodes a typed answer as logic reads it: unanswered while it is hidden; within the field's own limits, because any
 * other answer is refused; never a hidden option.
 */
export function fieldValue(field: FieldNode, scope: Scope, encoding: Encoding): SmtValue {
  const { script } = encoding;
  const kind = kindOf(field);
  const answered = script.unknown('Bool');
  const visible = encoding.visible(field.path, scope);
  script.assert(implies(answered, visible));
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
              ? dateValue(answered, { script, isExact: isAged(field.path, encoding.compiled) })
              : {
                  kind,
                  answered,
                  value: script.unknown(kind === 'boolean' ? 'Bool' : kind === 'number' ? 'Real' : 'Int'),
                };
  if (answer.chosen) script.assert(`(= ${answered} ${or(...answer.chosen.values())})`);
  script.assertBecause(implies(answered, domainOf(field, answer, encoding)), { path: field.path, part: 'limits' });
  const rows = encoding.compiled.logic.options.get(field.path) ?? [];
  const offered = rows.map((row) =>
    implies(isChosen(answer, row.value, encoding), encoding.condition(row.visible, scope)),
  );
  script.assertBecause(and(...offered), { path: field.path, part: 'options' });
  return answer;
}

/** Returns the term that an option is the answer, or one of the answers. */
export function isChosen({ kind, answered, value, chosen }: SmtValue, option: Scalar, { texts }: Encoding): Term {
  if (chosen) return chosen.get(option) ?? 'false';
  const constant = constantOf(option, kind, texts);
  return constant === undefined ? 'false' : and(answered, `(= ${value} ${constant})`);
}
