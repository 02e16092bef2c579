import type { OperatorName } from '@formwright/generator/language';
import { answerOf, isAnswer, normal } from './answers.ts';
import { choicesOf, type Json, type OracleNode } from './definition.ts';
import { daysOf, isDate, isTime } from './formats.ts';
import { isVisible, visibleEntries } from './visible.ts';
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
      ? node.children.map(({ name }) => `${place}/${name}`).filter((row) => isVisible(world, row))
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
  if ('today' in json || 'plus' in json) return 'day';
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
  if ('today' in json) return moved(world.facts.today, (json['today'] ?? {}) as Json);
  const seen = seenFrom(from, json['field'] as string);
  if (seen.name === '@entry') return Number([...seen.from[0].matchAll(/\/(\d+)(?=\/|$)/g)].at(-1)?.[1]);
  return answerThere(world, json, placesOf(world, lookUp(world, seen.from, seen.name).path, seen.from)[0] ?? '');
}

/** Returns the value of an operand with a `field`, for the field in one place. */
export function answerThere(world: World, json: Json, place: string): unknown {
  const answer = answerOf(world, place);
  if ('plus' in json) return typeof answer === 'string' ? moved(answer, json['plus'] as Json) : undefined;
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
 * Returns a date moved by years and months, then days: in a month that is too short, its last day. There is no value
 * outside the years 1000 to 9999.
 */
export function moved(date: string, { years = 0, months = 0, days = 0 }: Json): string | undefined {
  if (!isDate(date)) return undefined;
  let [year, month, day] = date.split('-').map(Number) as [number, number, number];
  for (year += years, month += months; month > 12; month -= 12) year++;
  for (; month < 1; month += 12) year--;
  while (!isDate(iso(year, month, day)) && day > 28) day--;
  const start = new Date(`${iso(year, month, day)}T00:00:00Z`).getTime() + days * 86_400_000;
  const result = Number.isNaN(start) ? '' : new Date(start).toISOString().slice(0, 10);
  return isDate(result) ? result : undefined;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
