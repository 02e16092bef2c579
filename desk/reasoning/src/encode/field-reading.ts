import type { FieldNode, Scalar } from '@formwright/model';
import { dateReading, isAged } from './date-reading.ts';
import { domainOf } from './domain.ts';
import type { Encoding } from './encoding.ts';
import { momentReading, roughReading, timeReading } from './moment-reading.ts';
import { constantOf, kindOf, type Reading } from './reading.ts';
import type { Scope } from './scope.ts';
import { and, implies, or, type Term } from './terms.ts';

/**
 * Encodes a typed answer as logic reads it: unanswered while it is hidden; within the field's own limits, because any
 * other answer is refused; never a hidden option.
 */
export function fieldReading(field: FieldNode, scope: Scope, encoding: Encoding): Reading {
  const { script } = encoding;
  const kind = kindOf(field);
  const answered = script.unknown('Bool');
  const visible = encoding.visible(field.path, scope);
  script.assert(implies(answered, visible));
  const reading: Reading =
    kind === 'choices'
      ? {
          kind,
          answered,
          value: 'false',
          chosen: new Map((field.options ?? []).map(({ value }) => [value, script.unknown('Bool')])),
        }
      : kind === 'time'
        ? timeReading(answered, script)
        : kind === 'moment'
          ? momentReading(answered, script)
          : kind === 'rough'
            ? roughReading(answered, script)
            : kind === 'date'
              ? dateReading(answered, { script, isExact: isAged(field.path, encoding.compiled) })
              : {
                  kind,
                  answered,
                  value: script.unknown(kind === 'boolean' ? 'Bool' : kind === 'number' ? 'Real' : 'Int'),
                };
  if (reading.chosen) script.assert(`(= ${answered} ${or(...reading.chosen.values())})`);
  script.assertBecause(implies(answered, domainOf(field, reading, encoding)), { path: field.path, part: 'limits' });
  const rows = encoding.compiled.logic.options.get(field.path) ?? [];
  const offered = rows.map((row) =>
    implies(isChosen(reading, row.value, encoding), encoding.condition(row.visible, scope)),
  );
  script.assertBecause(and(...offered), { path: field.path, part: 'options' });
  return reading;
}

/** Returns the term that an option is the answer, or one of the answers. */
export function isChosen({ kind, answered, value, chosen }: Reading, option: Scalar, { texts }: Encoding): Term {
  if (chosen) return chosen.get(option) ?? 'false';
  const constant = constantOf(option, kind, texts);
  return constant === undefined ? 'false' : and(answered, `(= ${value} ${constant})`);
}
