import { answerOf } from './answers.ts';
import { holds, valueOf } from './conditions.ts';
import type { Json } from './definition.ts';
import { isDate, oracleFormats } from './formats.ts';
import { lookUp, placesOf, type World } from './world.ts';

type Scalar = string | number | boolean;

/** Section 3, calculations: gives a value, or none where what it needs is unanswered. */
export function calculate(world: World, calculation: unknown, from: string): Scalar | undefined {
  if (typeof calculation !== 'object' || calculation === null) return calculation as Scalar;
  const json = calculation as Json;
  const one = (term: unknown): unknown => (typeof term === 'string' ? valueOf(world, { field: term }, from) : valueOf(world, term, from));
  if ('sum' in json) return finite(numbers(world, json['sum'], from).reduce<number | undefined>((total, value) => (total ?? 0) + value, undefined));
  if ('min' in json) return least(terms(world, json['min'], from), 'least');
  if ('max' in json) return least(terms(world, json['max'], from), 'greatest');
  if ('difference' in json) {
    const [first, second] = (json['difference'] as unknown[]).map(one);
    return typeof first === 'number' && typeof second === 'number' ? finite(first - second) : undefined;
  }
  if ('age' in json) {
    const span = typeof json['age'] === 'object' && 'from' in json['age'] ? (json['age'] as Json) : { from: json['age'] };
    return wholeYears(one(span['from']), 'until' in span ? one(span['until']) : world.facts.today);
  }
  if ('count' in json) return valueOf(world, json, from) as number;
  if ('copy' in json) return one(json['copy']) as Scalar | undefined;
  if ('outwardCode' in json) {
    const postcode = one(json['outwardCode']);
    return typeof postcode === 'string' && oracleFormats['uk-postcode']?.problem(postcode) === undefined ? postcode.split(' ')[0] : undefined;
  }
  if ('text' in json) {
    const pieces = (json['text'] as unknown[]).map((piece) => (typeof piece === 'string' ? piece : one(piece)));
    return pieces.every((piece) => piece !== undefined && typeof piece !== 'object') ? pieces.map(String).join('') : undefined;
  }
  if ('choose' in json) {
    const row = (json['choose'] as Json[]).find(({ when }) => holds(world, when as Json, from));
    if (row) return calculate(world, row['value'], from);
    return 'otherwise' in json ? calculate(world, json['otherwise'], from) : undefined;
  }
  if ('field' in json || 'context' in json || 'today' in json) return valueOf(world, json, from) as Scalar | undefined;
  throw new Error(`the oracle knows no such calculation: ${JSON.stringify(json)}`);
}

/** What is answered of the terms; of a field in a repeat, in all its entries. */
function terms(world: World, written: unknown, from: string): readonly (string | number)[] {
  const values = (written as unknown[]).flatMap((term): unknown[] => {
    const field = typeof term === 'string' ? term : typeof term === 'object' && term !== null && 'field' in term && !('attribute' in term) ? (term.field as string) : undefined;
    if (field === undefined || field === '@entry') return [valueOf(world, term, from)];
    return placesOf(world, lookUp(world, from, field).path, from).map((place) => answerOf(world, place));
  });
  return values.filter((value): value is string | number => typeof value === 'number' || typeof value === 'string');
}

function numbers(world: World, written: unknown, from: string): readonly number[] {
  return terms(world, written, from).filter((value): value is number => typeof value === 'number');
}

function least(values: readonly (string | number)[], which: 'least' | 'greatest'): string | number | undefined {
  const alike = values.filter((value) => typeof value === typeof values[0]);
  return alike.reduce<string | number | undefined>((best, value) => (best === undefined || (which === 'least' ? value < best : value > best) ? value : best), undefined);
}

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/** Birthdays had from one date until another. */
function wholeYears(from: unknown, until: unknown): number | undefined {
  if (!isDate(from) || !isDate(until) || from > until) return undefined;
  let years = 0;
  const [year, rest] = [Number(from.slice(0, 4)), from.slice(4)];
  while (`${String(year + years + 1).padStart(4, '0')}${rest}` <= until) years++;
  return years;
}
