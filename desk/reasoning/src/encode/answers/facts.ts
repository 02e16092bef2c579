import type { Scalar } from '@formwright/model';
import type { Form } from '../form/form.ts';
import type { Script } from '../smt/script.ts';
import { constantOf, type Kind, type SmtValue } from '../values/smt-value.ts';
import { implies, or, type Term } from '../smt/terms.ts';
import { dateValue } from '../values/date-value.ts';

/** The host's facts that have been written, by name. */
export type Facts = Map<string, SmtValue>;

/** Encodes a fact, which the host may or may not give, within its declaration. */
export function factValue(name: string, { compiled, script, texts }: Form): SmtValue {
  const declared = compiled.facts.get(name);
  const kind: Kind =
    declared?.type === 'array'
      ? 'choices'
      : declared?.type === 'string'
        ? declared.format === 'date'
          ? 'date'
          : 'text'
        : (declared?.type ?? 'opaque');
  const answered = script.unknown('Bool');
  const value =
    kind === 'choices' || kind === 'opaque' || kind === 'date'
      ? 'false'
      : script.unknown(kind === 'boolean' ? 'Bool' : kind === 'number' ? 'Real' : 'Int');
  const fact: SmtValue =
    kind === 'date'
      ? dateValue(answered, { script, isExact: false })
      : kind === 'choices'
        ? { kind, answered, value, chosen: new Map<Scalar, Term>() }
        : { kind, answered, value };
  if (kind === 'text') script.assert(`(<= 0 ${value})`);
  if (declared?.values && kind !== 'choices' && kind !== 'opaque') {
    const listed = declared.values.map((one) => constantOf(one, kind, texts)).filter((one) => one !== undefined);
    script.assert(implies(answered, or(...listed.map((one) => `(= ${fact.value} ${one})`))));
  }
  return fact;
}

/** Adds an unknown for whether a fact that is a list contains a value, if there is none yet. */
export function addListed(fact: SmtValue, value: Scalar, script: Script): void {
  const chosen = fact.chosen as Map<Scalar, Term> | undefined;
  if (!chosen || chosen.has(value)) return;
  const holds = script.unknown('Bool');
  script.assert(implies(holds, fact.answered));
  chosen.set(value, holds);
}
