import type { Expression, Operand } from '@formwright/generator';
import { ukPostcode } from '@formwright/runtime';
import { addendsOf, type Addend } from './addends.ts';
import { yearsBetween, type Day } from '../values/dates.ts';
import { minutesOfDay } from '../values/moments.ts';
import { coerced, opaque } from '../values/coerced.ts';
import { asNumber, constantValue, unanswered, type Kind, type SmtValue } from '../values/smt-value.ts';
import { keyOf, type Scope } from '../form/scope.ts';
import { outward } from '../smt/script.ts';
import { and, implies, ite, not, or, plus, type Term } from '../smt/terms.ts';
import { multipliedValue } from './products.ts';
import type { Reading } from './reading.ts';

/** Encodes a calculation. Any part of its result that cannot be expressed is unknown. */
export function expressionValue(expression: Expression, scope: Scope, reading: Reading): SmtValue {
  const encode = values[expression.kind] as (one: Expression, scope: Scope, reading: Reading) => SmtValue;
  return encode(expression, scope, reading);
}

/** The value of each calculation. */
const values: {
  readonly [Kind in Expression['kind']]: (
    expression: Extract<Expression, { readonly kind: Kind }>,
    scope: Scope,
    reading: Reading,
  ) => SmtValue;
} = {
  operand: ({ of }, scope, reading) => reading.operand(of, scope),
  sum: ({ of }, scope, reading) => sum(addendsOf(of, { scope, beyond: 'together', reading }), reading),
  min: ({ of }, scope, reading) => extreme('min', addendsOf(of, { scope, beyond: 'one', reading }), reading),
  max: ({ of }, scope, reading) => extreme('max', addendsOf(of, { scope, beyond: 'one', reading }), reading),
  difference({ of }, scope, reading) {
    const [first, second] = of.map((one) => reading.operand(one, scope)) as [SmtValue, SmtValue];
    const answered = and(first.answered, second.answered);
    const [a, b] = [asNumber(first), asNumber(second)];
    return a && b ? { kind: 'number', answered, value: `(- ${a} ${b})` } : opaque(answered, reading.form.script);
  },
  times: multipliedValue,
  dividedBy: multipliedValue,
  age(span, scope, reading) {
    const { from, until, days } = endsOf(span, scope, reading);
    const { script } = reading.form;
    const answered = and(from.answered, until.answered);
    return days
      ? {
          kind: 'integer',
          answered: and(answered, `(<= ${from.value} ${until.value})`),
          value: script.named('Int', yearsBetween(...days)),
        }
      : opaque(answered, script);
  },
  days(span, scope, reading) {
    const { from, until, days } = endsOf(span, scope, reading);
    const { script } = reading.form;
    const answered = and(from.answered, until.answered);
    return days
      ? { kind: 'integer', answered, value: script.named('Int', reading.clock.calendar.daysBetween(...days)) }
      : opaque(answered, script);
  },
  /** The solver does not know a host's calendar. */
  workingDays(span, scope, reading) {
    const { from, until } = endsOf(span, scope, reading);
    return opaque(and(from.answered, until.answered), reading.form.script);
  },
  minutes: minutesBetween,
  hours(span, scope, reading) {
    const { kind, answered, value: minutes } = minutesBetween(span, scope, reading);
    const { script } = reading.form;
    if (kind === 'opaque') return opaque(answered, script);
    const hours = script.unknown('Int');
    script.assert(
      ite(
        `(<= 0 ${minutes})`,
        `(<= (* 60 ${hours}) ${minutes} (+ (* 60 ${hours}) 59))`,
        `(<= (- (* 60 ${hours}) 59) ${minutes} (* 60 ${hours}))`,
      ),
    );
    return { kind: 'integer', answered, value: hours };
  },
  dateOf({ of }, scope, reading) {
    const { kind, answered, day } = reading.operand(of, scope);
    return kind === 'moment' && day
      ? { kind: 'date', answered, value: day().value, day }
      : opaque(answered, reading.form.script);
  },
  timeOf({ of }, scope, reading) {
    const moment = reading.operand(of, scope);
    const { script } = reading.form;
    return moment.ends && moment.kind === 'moment'
      ? { kind: 'time', answered: moment.answered, value: script.named('Int', timeOfDay(moment)) }
      : opaque(moment.answered, script);
  },
  outwardCode: ({ of }, scope, reading) => firstHalf(of, scope, reading),
  text({ pieces }, scope, reading) {
    const answered = and(
      ...pieces.map((piece) => (typeof piece === 'string' ? 'true' : reading.operand(piece, scope).answered)),
    );
    return { kind: 'text', answered, value: someText(reading) };
  },
  choose: chooseValue,
};

interface Ends {
  readonly from: SmtValue;
  readonly until: SmtValue;
  /** Absent if one is not a date whose year, month and day can be told. */
  readonly days?: readonly [Day, Day];
}

function endsOf(span: Extract<Expression, { readonly from: unknown }>, scope: Scope, reading: Reading): Ends {
  const from = reading.operand(span.from, scope);
  const until = reading.operand(span.until ?? { kind: 'today', move: {} }, scope, from);
  const areDates = from.kind === 'date' && until.kind === 'date' && from.day && until.day;
  return { from, until, ...(areDates ? { days: [from.day(), until.day()] } : {}) };
}

/** The minutes since midnight of a date and time. */
function timeOfDay({ value, ends }: SmtValue): Term {
  return `(- ${value} (* ${minutesOfDay} ${ends?.first ?? '0'}))`;
}

function minutesBetween(
  span: Extract<Expression, { readonly kind: 'minutes' | 'hours' }>,
  scope: Scope,
  reading: Reading,
): SmtValue {
  const { from, until } = endsOf(span, scope, reading);
  const { script } = reading.form;
  const answered = and(from.answered, until.answered);
  if (from.kind === 'time' && until.kind === 'time') {
    const nextDay = ite(`(< ${until.value} ${from.value})`, String(minutesOfDay), '0');
    const value = script.named('Int', `(+ (- ${until.value} ${from.value}) ${nextDay})`);
    return { kind: 'integer', answered, value };
  }
  if (from.kind !== 'moment' || until.kind !== 'moment' || !from.day || !until.day) return opaque(answered, script);
  const days = reading.clock.calendar.daysBetween(from.day(), until.day());
  const minutes = `(- ${timeOfDay(until)} ${timeOfDay(from)})`;
  return { kind: 'integer', answered, value: script.named('Int', `(+ (* ${minutesOfDay} ${days}) ${minutes})`) };
}

function someText({ form: { script } }: Reading): Term {
  const text = script.unknown('Int');
  script.assert(`(<= 0 ${text})`);
  return text;
}

function sum(addends: readonly Addend[], reading: Reading): SmtValue {
  const { script } = reading.form;
  if (addends.some(({ kind }) => kind === 'opaque')) return opaque('true', reading.form.script);
  const numbers = addends.filter((one) => asNumber(one) !== undefined);
  return {
    kind: 'number',
    answered: script.named('Bool', or(...numbers.map(({ answered }) => answered))),
    value: script.named(
      'Real',
      plus(
        numbers.map(({ amount }) => amount),
        '0.0',
      ),
    ),
  };
}

function extreme(kind: 'min' | 'max', operands: readonly SmtValue[], reading: Reading): SmtValue {
  const { script } = reading.form;
  const ofTime = (['date', 'time', 'moment'] as const).find((one) => operands.every(({ kind: own }) => own === one));
  if (!ofTime && operands.some((one) => asNumber(one) === undefined))
    return opaque(or(...operands.map(({ answered }) => answered)), reading.form.script);
  const value = (one: SmtValue): Term => (ofTime ? one.value : (asNumber(one) as Term));
  const better = kind === 'min' ? '<' : '>';
  const [first = unanswered, ...rest] = operands.map((one) => ({
    kind: (ofTime ?? 'number') as Kind,
    answered: one.answered,
    value: value(one),
    ...(one.ends ? { ends: one.ends } : {}),
  }));
  return rest.reduce<SmtValue>((best, one) => {
    const takes = and(one.answered, or(not(best.answered), `(${better} ${one.value} ${best.value})`));
    const day = one.ends && best.ends ? script.named('Int', ite(takes, one.ends.first, best.ends.first)) : undefined;
    return {
      kind: best.kind,
      answered: or(best.answered, one.answered),
      value: script.named(ofTime ? 'Int' : 'Real', ite(takes, one.value, best.value)),
      ...(day === undefined ? {} : { ends: { first: day, last: day } }),
    };
  }, first);
}

/** Returns true if a text is the first half of a possible postcode. */
export function isOutwardCode(text: string): boolean {
  return ukPostcode.problem(`${text} 1AA`) === undefined;
}

function firstHalf(of: Operand, scope: Scope, reading: Reading): SmtValue {
  const { script, texts } = reading.form;
  const postcode = reading.operand(of, scope);
  const instance = of.kind === 'field' ? reading.answers.fields.get(keyOf(of.path, scope)) : undefined;
  if (postcode.kind !== 'text' || !instance || instance.field.format !== 'uk-postcode')
    return opaque(postcode.answered, reading.form.script);
  const code = instance.outward ?? script.unknown('Int');
  if (instance.outward === undefined) {
    instance.outward = code;
    script.assert(and(`(= ${code} (${outward} ${postcode.value}))`, `(<= 0 ${code})`));
    for (const text of texts.all()) {
      if (!isOutwardCode(text)) script.assert(`(not (= ${code} ${texts.numberOf(text)}))`);
      const half = ukPostcode.problem(text) === undefined ? text.split(' ')[0] : undefined;
      if (half !== undefined)
        script.assert(implies(`(= ${postcode.value} ${texts.numberOf(text)})`, `(= ${code} ${texts.numberOf(half)})`));
    }
  }
  return { kind: 'text', answered: postcode.answered, value: code };
}

function chooseValue(
  { rows, otherwise }: Extract<Expression, { kind: 'choose' }>,
  scope: Scope,
  reading: Reading,
): SmtValue {
  const written = rows.map(({ when, value }) => ({
    when: reading.form.script.named('Bool', reading.condition(when, scope)),
    value: rowValue(value, scope, reading),
  }));
  const last = otherwise ? rowValue(otherwise, scope, reading) : unanswered;
  const all = [...written.map(({ value }) => value), last].filter(({ answered }) => answered !== 'false');
  const kind = all.some((one) => one.kind === 'opaque')
    ? 'opaque'
    : ((['number', 'integer', 'date', 'time', 'text', 'boolean'] as const).find((one) =>
        all.some((value) => value.kind === one),
      ) ?? 'opaque');
  const alike = all.every((one) => coerced(one, kind, reading.form.script).kind === kind) && kind !== 'opaque';
  const answered = written.reduceRight<Term>((rest, row) => ite(row.when, row.value.answered, rest), last.answered);
  if (!alike) return { kind: 'opaque', answered, value: 'false' };
  const none = { number: '0.0', integer: '0', date: '0', time: '0', text: '0', boolean: 'false' }[kind];
  const valueOf = (answer: SmtValue): Term =>
    answer.answered === 'false' ? none : coerced(answer, kind, reading.form.script).value;
  return {
    kind,
    answered,
    value: written.reduceRight<Term>((rest, row) => ite(row.when, valueOf(row.value), rest), valueOf(last)),
  };
}

/** Encodes the value of a row. A constant that looks like a date is taken as a date, even if it is meant as text. */
function rowValue(value: Expression, scope: Scope, reading: Reading): SmtValue {
  if (value.kind === 'operand' && value.of.kind === 'constant')
    return constantValue(value.of.value, 'opaque', reading.form.texts);
  return reading.expression(value, scope);
}
