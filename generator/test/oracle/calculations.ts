import { isAnswer, normal } from './answers.ts';
import { answerThere, holds, isOrdered, valueOf } from './conditions.ts';
import { added } from './decimals.ts';
import type { Json } from './definition.ts';
import { daysOf, isTime, oracleFormats } from './formats.ts';
import { lookUp, placesOf, type From, type World } from './world.ts';

type Scalar = string | number | boolean;

/** Section 3, calculations: gives a value, or none where what it needs is unanswered. */
export function calculate(world: World, calculation: unknown, from: From): Scalar | undefined {
  if (typeof calculation !== 'object' || calculation === null) return calculation as Scalar;
  const json = calculation as Json;
  const one = (term: unknown): unknown =>
    typeof term === 'string' ? valueOf(world, { field: term }, from) : valueOf(world, term, from);
  if ('sum' in json) return added(numbers(world, json['sum'], from));
  if ('min' in json) return least(terms(world, json['min'], from), 'least');
  if ('max' in json) return least(terms(world, json['max'], from), 'greatest');
  if ('difference' in json) {
    const [first, second] = (json['difference'] as unknown[]).map(one);
    return typeof first === 'number' && typeof second === 'number' ? added([first, -second]) : undefined;
  }
  if ('age' in json) {
    const span =
      typeof json['age'] === 'object' && 'from' in json['age'] ? (json['age'] as Json) : { from: json['age'] };
    return wholeYears(one(span['from']), 'until' in span ? one(span['until']) : world.facts.today);
  }
  if ('days' in json) {
    const span =
      typeof json['days'] === 'object' && 'from' in json['days'] ? (json['days'] as Json) : { from: json['days'] };
    return wholeDays(one(span['from']), 'until' in span ? one(span['until']) : world.facts.today);
  }
  if ('count' in json) return valueOf(world, json, from) as number;
  if ('copy' in json) return one(json['copy']) as Scalar | undefined;
  if ('outwardCode' in json) {
    const postcode = one(json['outwardCode']);
    return typeof postcode === 'string' && oracleFormats['uk-postcode']?.problem(postcode) === undefined
      ? postcode.split(' ')[0]
      : undefined;
  }
  if ('text' in json) {
    const pieces = (json['text'] as unknown[]).map((piece) => (typeof piece === 'string' ? piece : one(piece)));
    const joined = pieces.every((piece) => piece !== undefined && typeof piece !== 'object')
      ? pieces.map(String).join('')
      : undefined;
    return isAnswer(joined) ? normal(joined as string) : undefined;
  }
  if ('choose' in json) {
    const row = (json['choose'] as Json[]).find(({ when }) => holds(world, when as Json, from));
    if (row) return calculate(world, row['value'], from);
    return 'otherwise' in json ? calculate(world, json['otherwise'], from) : undefined;
  }
  if ('field' in json || 'context' in json || 'today' in json) return valueOf(world, json, from) as Scalar | undefined;
  throw new Error(`the oracle knows no such calculation: ${JSON.stringify(json)}`);
}

/** What is answered of the terms; of a field in a repeat, or what a list says of it, in all its entries. */
function terms(world: World, written: unknown, from: From): readonly (string | number)[] {
  const values = (written as unknown[]).flatMap((term): unknown[] => {
    const json = (typeof term === 'string' ? { field: term } : term) as Json;
    if (typeof json !== 'object' || json['field'] === undefined || json['field'] === '@entry' || 'plus' in json)
      return [valueOf(world, json, from)];
    return placesOf(world, lookUp(world, from, json['field'] as string).path, from).map((place) =>
      answerThere(world, json, place),
    );
  });
  return values.filter((value): value is string | number => typeof value === 'number' || typeof value === 'string');
}

function numbers(world: World, written: unknown, from: From): readonly number[] {
  return terms(world, written, from).filter((value): value is number => typeof value === 'number');
}

/** The first that is for certain at most, or at least, as all the others; the same text twice is the same. */
function least(values: readonly (string | number)[], which: 'least' | 'greatest'): string | number | undefined {
  const comparable = values.filter(
    (value) => typeof value === 'number' || isTime(value) || daysOf(value) !== undefined,
  );
  return comparable.find((value) =>
    comparable.every((other) => other === value || isOrdered(value, which === 'least' ? 'atMost' : 'atLeast', other)),
  );
}

/** Birthdays had from one date until another, where all days that they may mean give the same number. */
function wholeYears(from: unknown, until: unknown): number | undefined {
  const [born, then] = [daysOf(from), daysOf(until)];
  const all = born?.flatMap((day) => (then ?? []).map((other) => birthdays(day, other)));
  return all && new Set(all).size === 1 ? all[0] : undefined;
}

/** Midnights passed from one day to another, backwards less than none. */
function wholeDays(from: unknown, until: unknown): number | undefined {
  const [starts, ends] = [daysOf(from), daysOf(until)];
  if (!starts || !ends || new Set(starts).size > 1 || new Set(ends).size > 1) return undefined;
  return Math.round(
    (new Date(`${ends[0]}T00:00:00Z`).getTime() - new Date(`${starts[0]}T00:00:00Z`).getTime()) / 86_400_000,
  );
}

function birthdays(from: string, until: string): number | undefined {
  if (from > until) return undefined;
  let years = 0;
  const [year, rest] = [Number(from.slice(0, 4)), from.slice(4)];
  while (`${String(year + years + 1).padStart(4, '0')}${rest}` <= until) years++;
  return years;
}
