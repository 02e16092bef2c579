import type { Move, Operand } from '@formwright/generator';
import type { FieldNode, Path, Scalar } from '@formwright/model';
import { moveDate } from '@formwright/runtime';
import { dateNumber } from './dates.ts';
import { countOf } from './domain.ts';
import type { Encoding } from './encoding.ts';
import { isChosen } from './field-value.ts';
import { someBeyond } from './quantified.ts';
import { readsOwn } from './reads-own.ts';
import { constantOf, constantValue, unanswered, type Kind, type SmtValue } from './smt-value.ts';
import { entryIn, type Scope } from './scope.ts';
import { copies, plain } from './script.ts';
import { and, implies, ite, not, or, plus, whole, type Term } from './terms.ts';

/** Encodes one side of a comparison. `beside`: the other side, which decides whether a constant is a date or text. */
export function operandValue(
  operand: Operand,
  { scope, beside }: { readonly scope: Scope; readonly beside: SmtValue | undefined },
  encoding: Encoding,
): SmtValue {
  switch (operand.kind) {
    case 'constant':
      return constantValue(operand.value, beside?.kind ?? 'opaque', encoding.texts);
    case 'field':
      return encoding.field(operand.path, scope);
    case 'attribute':
      return attributeValue(operand, scope, encoding);
    case 'context':
      return encoding.fact(operand.name);
    case 'count':
      return {
        kind: 'integer',
        answered: 'true',
        value: encoding.script.named('Int', countTerm(operand, scope, encoding)),
      };
    case 'today':
      return todayValue(operand, encoding);
    case 'moved':
      return movedValue(operand, scope, encoding);
    case 'entryNumber':
      return {
        kind: 'integer',
        answered: 'true',
        value:
          encoding.entries(operand.repeat, scope).numbers[entryIn(scope, operand.repeat) ?? 0] ??
          encoding.script.unknown('Int'),
      };
    default:
      return { kind: 'opaque', answered: encoding.script.unknown('Bool'), value: 'false' };
  }
}

function todayValue(move: Move, { today, calendar, preferred, script }: Encoding): SmtValue {
  const { answered, ...day } = calendar.move(today, move);
  const known = dateNumber(moveDate(preferred, move) ?? '');
  if (known !== undefined) script.assert(implies(plain, `(= ${day.value} ${whole(known)})`));
  return { kind: 'date', answered, value: day.value, day: () => day };
}

function movedValue(
  { path, ...move }: Extract<Operand, { kind: 'moved' }>,
  scope: Scope,
  encoding: Encoding,
): SmtValue {
  const from = encoding.field(path, scope);
  if (from.kind !== 'date' || !from.day)
    return { kind: 'opaque', answered: and(from.answered, encoding.script.unknown('Bool')), value: 'false' };
  const { answered, ...day } = encoding.calendar.move(from.day(), move);
  return { kind: 'date', answered: and(from.answered, answered), value: day.value, day: () => day };
}

function attributeValue(
  { path, name }: { readonly path: Path; readonly name: string },
  scope: Scope,
  encoding: Encoding,
): SmtValue {
  const field = encoding.field(path, scope);
  const options = (encoding.nodes.get(path) as FieldNode).options ?? [];
  const rows = options.flatMap(({ value, attributes }) =>
    attributes && Object.hasOwn(attributes, name) ? [{ option: value, value: attributes[name] as Scalar }] : [],
  );
  const [first] = rows;
  if (first === undefined || field.chosen) return unanswered;
  const kind: Kind = typeof first.value === 'string' ? 'text' : typeof first.value === 'boolean' ? 'boolean' : 'number';
  const known = rows.map((row) => ({
    is: isChosen(field, row.option, encoding),
    value: constantOf(row.value, kind, encoding.texts),
  }));
  const none = { boolean: 'false', text: '0', number: '0.0' }[kind];
  return {
    kind,
    answered: encoding.script.named('Bool', or(...known.map(({ is }) => is))),
    value: encoding.script.named(
      kind === 'boolean' ? 'Bool' : kind === 'number' ? 'Real' : 'Int',
      known.reduceRight<Term>((rest, { is, value }) => ite(is, value ?? none, rest), none),
    ),
  };
}

function countTerm({ path, where }: Extract<Operand, { kind: 'count' }>, scope: Scope, encoding: Encoding): Term {
  if (encoding.nodes.get(path)?.kind === 'field') {
    const { answered, chosen, kind, value } = encoding.field(path, scope);
    if (kind === 'files') return ite(answered, value, '0');
    return chosen ? ite(answered, countOf([...chosen.values()]), '0') : '0';
  }
  const { script } = encoding;
  if (where && readsOwn(where)) {
    const some = script.unknown('Int');
    script.assert(`(<= 0 ${some})`);
    return some;
  }
  const { scopes, present, more, only } = encoding.allEntries(path, scope);
  const holding = present.map((entry, n) => and(entry, where ? encoding.condition(where, scopes[n] as Scope) : 'true'));
  const others = script.unknown('Int');
  script.assert(`(<= 0 ${others})`);
  script.assert(implies(not(more), `(= ${others} 0)`));
  if (only) {
    script.assert(where ? `(<= ${others} ${only.extra})` : `(= ${others} ${only.extra})`);
    if (where) {
      script.assert(`(= (> ${others} 0) ${someBeyond(path, where, { scope, encoding })})`);
      script.assert(implies(copies, `(= ${others} (ite ${holding.at(-1) ?? 'false'} ${only.extra} 0))`));
    }
  }
  return plus([countOf(holding), others], '0');
}
