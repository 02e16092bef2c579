import type { OperatorName } from '@formwright/generator/language';
import { answerOf, isAnswer, normal } from './answers.ts';
import { choicesOf, rowsOfSection, type Json, type OracleNode } from './definition.ts';
import { daysOf, isDate, isTime } from './formats.ts';
import { isVisible, visibleEntries } from './visible.ts';
import { afterWorkingDays, calendarOf } from './working-days.ts';
import { lookUp, placesOf, seenFrom, toPath, type From, type World } from './world.ts';

/** Section 3: returns whether a condition is true. `from`: the object around it. */
export function holds(world: World, condition: Json, from: From): boolean {
  if ('all' in condition) return (condition['all'] as Json[]).every((part) => holds(world, part, from));
  if ('any' in condition) return (condition['any'] as Json[]).some((part) => holds(world, part, from));
  if ('not' in condition) return !holds(world, condition['not'] as Json, from);
  if ('condition' in condition)
    return holds(world, world.form.schema['x-form'].conditions[condition['condition']] as Json, ['']);
  if ('some' in condition)
    return entriesOf(world, condition['some'] as string, from).some((entry) =>
      holds(world, condition['where'] as Json, [entry, ...from]),
    );
  if ('every' in condition)
    return entriesOf(world, condition['every'] as string, from).every((entry) =>
      holds(world, condition['where'] as Json, [entry, ...from]),
    );
  return compares(world, condition, from);
}

function entriesOf(world: World, repeat: string, from: From): readonly string[] {
  const node = lookUp(world, from, repeat);
  return placesOf(world, node.path, from).flatMap((place) =>
    'x-rows' in node.schema
      ? rowsOfSection(node)
          .map(({ name }) => `${place}/${name}`)
          .filter((row) => isVisible(world, row))
      : visibleEntries(world, place),
  );
}

/** A comparison, and the values of its sides; of `right`, what is written where that is no operand. */
interface Compared {
  readonly world: World;
  readonly comparison: Json;
  readonly from: From;
  readonly left: unknown;
  readonly written: unknown;
}

type Holds = (compared: Compared) => boolean;

const compares = (world: World, comparison: Json, from: From): boolean => {
  const operator = Object.keys(operators).find((name) => name in comparison) as OperatorName | undefined;
  if (operator === undefined) throw new Error(`the oracle finds no operator in ${JSON.stringify(comparison)}`);
  const left = valueOf(world, comparison, from);
  return operators[operator]({ world, comparison, from, left, written: comparison[operator] });
};

/** A comparison with something unanswered is false, except `answered`. */
const ofAnswers =
  (holdsOf: (left: unknown, right: unknown, compared: Compared) => boolean): Holds =>
  (compared) => {
    const right = valueOf(compared.world, compared.written, compared.from);
    return compared.left !== undefined && right !== undefined && holdsOf(compared.left, right, compared);
  };

const operators: Readonly<Record<OperatorName, Holds>> = {
  answered: ({ left, written }) => written === (left !== undefined),
  in: ({ left, written }) => left !== undefined && (written as unknown[]).includes(left),
  is: ofAnswers((one, other, { world, comparison, written, from }) =>
    isSame(world, { left: comparison, right: written, from }, [one, other]),
  ),
  includes: ofAnswers((chosen, option) => Array.isArray(chosen) && chosen.includes(option)),
  above: ofAnswers((left, right) => isOrdered(left, 'above', right)),
  atLeast: ofAnswers((left, right) => isOrdered(left, 'atLeast', right)),
  below: ofAnswers((left, right) => isOrdered(left, 'below', right)),
  atMost: ofAnswers((left, right) => isOrdered(left, 'atMost', right)),
  fewerWordsThan: ofAnswers(
    (text, count) =>
      String(text)
        .split(/\s/u)
        .filter((word) => word !== '').length < Number(count),
  ),
};

/** A date and time is the same as a date, or as today, if it is on that day. */
function isSame(
  world: World,
  { left, right, from }: { left: Json; right: unknown; from: From },
  [one, other]: readonly [unknown, unknown],
): boolean {
  const kinds = [left, right].map((side) => dateKind(world, side, from));
  if (kinds.includes('moment') && kinds.includes('day'))
    return ['atLeast', 'atMost'].every((operator) => isOrdered(one, operator as 'atLeast', other));
  return one === other && typeof one !== 'object';
}

function dateKind(world: World, side: unknown, from: From): 'moment' | 'day' | undefined {
  if (typeof side !== 'object' || side === null) return undefined;
  const json = side as Json;
  if ('today' in json) return 'day';
  if ('now' in json) return 'moment';
  const format =
    'context' in json
      ? world.form.schema['x-form'].context?.[json['context']]?.format
      : 'field' in json && !String(json['field']).endsWith('@entry') && !('attribute' in json)
        ? formatOf(world, json['field'] as string, from)
        : undefined;
  return format === 'local-date-time' ? 'moment' : format === 'date' || format === 'rough-date' ? 'day' : undefined;
}

function formatOf(world: World, name: string, from: From): unknown {
  const seen = seenFrom(from, name);
  return lookUp(world, seen.from, seen.name).schema['format'];
}

/**
 * Numbers, times and dates have an order. A comparison with a rough date is true if it is true for every day that the
 * date may mean.
 */
export function isOrdered(left: unknown, operator: 'above' | 'atLeast' | 'below' | 'atMost', right: unknown): boolean {
  const compare = (one: unknown, other: unknown): boolean => {
    const [a, b] = [one, other] as [number, number];
    return { above: a > b, atLeast: a >= b, below: a < b, atMost: a <= b }[operator];
  };
  if (typeof left === 'number' && typeof right === 'number') return compare(left, right);
  if (isTime(left) && isTime(right)) return compare(left, right);
  const [days, others] = [daysOf(left), daysOf(right)];
  if (!days || !others) return false;
  if (String(left).includes('T') && String(right).includes('T')) return compare(left, right);
  return days.every((day) => others.every((other) => compare(day, other)));
}

/**
 * Returns the value of an operand: a constant, a field's answer, an attribute of its option, a fact, a count, a date.
 */
export function valueOf(world: World, operand: unknown, from: From): unknown {
  if (typeof operand !== 'object' || operand === null) return operand;
  const json = operand as Json;
  if ('count' in json) return countOf(world, json, from);
  if ('context' in json) {
    const context = world.facts.context ?? {};
    const fact = Object.hasOwn(context, json['context']) ? context[json['context']] : undefined;
    return !isAnswer(fact) ? undefined : typeof fact === 'string' ? normal(fact) : fact;
  }
  if ('today' in json) return moved(world.facts.today, amounts(world, json['today'], from), calendarOf(world));
  if ('now' in json) return moved(nowIn(world), amounts(world, json['now'], from), calendarOf(world));
  const seen = seenFrom(from, json['field'] as string);
  if (seen.name === '@entry') return Number([...seen.from[0].matchAll(/\/(\d+)(?=\/|$)/g)].at(-1)?.[1]);
  return answerThere(world, json, {
    place: placesOf(world, lookUp(world, seen.from, seen.name).path, seen.from)[0] ?? '',
    from,
  });
}

/** A host may give the seconds, and a space before the time. */
function nowIn({ facts: { now } }: World): string | undefined {
  return now === undefined ? undefined : [now.slice(0, 10), now.slice(11, 16)].join('T');
}

type Amounts = { readonly [unit: string]: number | undefined };

function amounts(world: World, written: unknown, from: From): Amounts {
  return Object.fromEntries(
    Object.entries((written ?? {}) as Json).map(([unit, amount]) => {
      const count = valueOf(world, amount, from);
      return [unit, typeof count === 'number' ? count : undefined];
    }),
  );
}

/** Returns the value of an operand with a `field`, for the field in one place. */
export function answerThere(world: World, json: Json, { place, from }: { place: string; from: From }): unknown {
  const answer = answerOf(world, place);
  if ('plus' in json) {
    const node = world.form.byPath.get(toPath(place)) as OracleNode;
    // A working value is what it is calculated from.
    const hasTime = world.form.values.includes(node) ? undefined : node.schema['format'] === 'local-date-time';
    if (typeof answer !== 'string' || answer.includes('T') !== (hasTime ?? answer.includes('T'))) return undefined;
    return moved(answer, amounts(world, json['plus'], from), calendarOf(world));
  }
  if (!('attribute' in json)) return answer;
  const node = world.form.byPath.get(toPath(place)) as OracleNode;
  const chosen = choicesOf(node)?.find(({ value }) => value === answer)?.attributes;
  return chosen !== undefined && Object.hasOwn(chosen, json['attribute']) ? chosen[json['attribute']] : undefined;
}

function countOf(world: World, { count, where }: Json, from: From): number {
  const node = lookUp(world, from, count as string);
  if (node.kind === 'field')
    return (answerOf(world, placesOf(world, node.path, from)[0] ?? '') as readonly string[] | undefined)?.length ?? 0;
  const entries = entriesOf(world, count as string, from);
  return where === undefined
    ? entries.length
    : entries.filter((entry) => holds(world, where as Json, [entry, ...from])).length;
}

/**
 * Returns a date, or a date and time, moved by years and months, then by the rest: in a month that is too short, its
 * last day; then by working days. There is no value if an amount has none, nor outside the years 1000 to 9999.
 */
export function moved(from: unknown, by: Amounts, calendar: readonly string[]): string | undefined {
  const [date = '', time] = String(from).split('T');
  const units = Object.values(by);
  if (!isDate(date) || (time !== undefined && !isTime(time)) || units.includes(undefined)) return undefined;
  const count = (unit: string): number => by[unit] ?? 0;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const total = year * 12 + month - 1 + count('years') * 12 + count('months');
  const at = new Date(`2000-01-01T${time ?? '00:00'}Z`);
  at.setUTCFullYear(Math.floor(total / 12), (((total % 12) + 12) % 12) + 1, 0);
  if (at.getUTCDate() > day) at.setUTCDate(day);
  at.setTime(
    at.getTime() + (((count('weeks') * 7 + count('days')) * 24 + count('hours')) * 60 + count('minutes')) * 60_000,
  );
  const result = Number.isNaN(at.getTime()) ? '' : at.toISOString();
  if (!isDate(result.slice(0, 10))) return undefined;
  const reached = afterWorkingDays(result.slice(0, 10), count('workingDays'), calendar);
  return reached === undefined || time === undefined ? reached : `${reached}${result.slice(10, 16)}`;
}
