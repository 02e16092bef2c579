import type { Operand } from '@formwright/generator';
import type { FieldNode, Path, Scalar } from '@formwright/model';
import { countOf } from '../values/domain.ts';
import { movedValue, todayValue } from './moved-value.ts';
import { someBeyond } from './quantified.ts';
import { readsOwn } from './reads-own.ts';
import { constantOf, constantValue, isChosen, unanswered, type Kind, type SmtValue } from '../values/smt-value.ts';
import { entryIn, type Scope } from '../form/scope.ts';
import { copies } from '../smt/script.ts';
import { and, implies, ite, not, or, plus, type Term } from '../smt/terms.ts';
import type { Reading } from './reading.ts';

/** Encodes one side of a comparison. `beside`: the other side, which decides whether a constant is a date or text. */
export function operandValue(
  operand: Operand,
  { scope, beside }: { readonly scope: Scope; readonly beside: SmtValue | undefined },
  reading: Reading,
): SmtValue {
  switch (operand.kind) {
    case 'constant':
      return constantValue(operand.value, beside?.kind ?? 'opaque', reading.form.texts);
    case 'field':
      return reading.answers.field(operand.path, scope);
    case 'attribute':
      return attributeValue(operand, scope, reading);
    case 'context':
      return reading.answers.fact(operand.name);
    case 'count':
      return {
        kind: 'integer',
        answered: 'true',
        value: reading.form.script.named('Int', countTerm(operand, scope, reading)),
      };
    case 'tally':
      return {
        kind: 'integer',
        answered: 'true',
        value: reading.form.script.named('Int', countOf(operand.of.map((one) => reading.condition(one, scope)))),
      };
    case 'today':
      return todayValue(operand, scope, reading);
    case 'moved':
      return movedValue(operand, scope, reading);
    case 'entryNumber':
      return {
        kind: 'integer',
        answered: 'true',
        value:
          reading.answers.entries(operand.repeat, scope).numbers[entryIn(scope, operand.repeat) ?? 0] ??
          reading.form.script.unknown('Int'),
      };
    default:
      return { kind: 'opaque', answered: reading.form.script.unknown('Bool'), value: 'false' };
  }
}

function attributeValue(
  { path, name }: { readonly path: Path; readonly name: string },
  scope: Scope,
  reading: Reading,
): SmtValue {
  const field = reading.answers.field(path, scope);
  const options = (reading.form.nodes.get(path) as FieldNode).options ?? [];
  const rows = options.flatMap(({ value, attributes }) =>
    attributes && Object.hasOwn(attributes, name) ? [{ option: value, value: attributes[name] as Scalar }] : [],
  );
  const [first] = rows;
  if (first === undefined || field.chosen) return unanswered;
  const kind: Kind = typeof first.value === 'string' ? 'text' : typeof first.value === 'boolean' ? 'boolean' : 'number';
  const known = rows.map((row) => ({
    is: isChosen(field, row.option, reading.form.texts),
    value: constantOf(row.value, kind, reading.form.texts),
  }));
  const none = { boolean: 'false', text: '0', number: '0.0' }[kind];
  return {
    kind,
    answered: reading.form.script.named('Bool', or(...known.map(({ is }) => is))),
    value: reading.form.script.named(
      kind === 'boolean' ? 'Bool' : kind === 'number' ? 'Real' : 'Int',
      known.reduceRight<Term>((rest, { is, value }) => ite(is, value ?? none, rest), none),
    ),
  };
}

function countTerm({ path, where }: Extract<Operand, { kind: 'count' }>, scope: Scope, reading: Reading): Term {
  if (reading.form.nodes.get(path)?.kind === 'field') {
    const { answered, chosen, kind, value } = reading.answers.field(path, scope);
    if (kind === 'files') return ite(answered, value, '0');
    return chosen ? ite(answered, countOf([...chosen.values()]), '0') : '0';
  }
  const { script } = reading.form;
  if (where && readsOwn(where)) {
    const some = script.unknown('Int');
    script.assert(`(<= 0 ${some})`);
    return some;
  }
  const { scopes, present, more, only } = reading.answers.allEntries(path, scope);
  const holding = present.map((entry, n) => and(entry, where ? reading.condition(where, scopes[n] as Scope) : 'true'));
  const others = script.unknown('Int');
  script.assert(`(<= 0 ${others})`);
  script.assert(implies(not(more), `(= ${others} 0)`));
  if (only) {
    script.assert(where ? `(<= ${others} ${only.extra})` : `(= ${others} ${only.extra})`);
    if (where) {
      script.assert(`(= (> ${others} 0) ${someBeyond(path, where, { scope, reading })})`);
      script.assert(implies(copies, `(= ${others} (ite ${holding.at(-1) ?? 'false'} ${only.extra} 0))`));
    }
  }
  return plus([countOf(holding), others], '0');
}
