import type { CalculationName } from '@formwright/generator/language';
import { isAnswer, normal } from './answers.ts';
import { answerThere, holds, isOrdered, valueOf } from './conditions.ts';
import { added, divided, multiplied, type WrittenRounding } from './decimals.ts';
import type { Json } from './definition.ts';
import { daysOf, isDate, isTime, oracleFormats } from './formats.ts';
import { inWords } from './words.ts';
import { calendarOf, workingDays } from './working-days.ts';
import { lookUpAll, placesOf, type From, type World } from './world.ts';

type Scalar = string | number | boolean;

/** Section 4: gives a value, or none where what it needs is unanswered. */
export function calculate(world: World, calculation: unknown, from: From): Scalar | undefined {
  if (typeof calculation !== 'object' || calculation === null) return calculation as Scalar;
  const json = calculation as Json;
  const name = Object.keys(calculations).find((one) => one in json) as CalculationName | undefined;
  if (name !== undefined) return calculations[name].value({ world, json, from, written: json[name] });
  if (['field', 'context', 'today', 'now'].some((member) => member in json))
    return valueOf(world, json, from) as Scalar | undefined;
  throw new Error(`the oracle knows no such calculation: ${JSON.stringify(json)}`);
}

/** A calculation, and what is written beside its name. */
interface Calculated {
  readonly world: World;
  readonly json: Json;
  readonly from: From;
  readonly written: unknown;
}

interface OracleCalculation {
  /** Whether texts beside its name, or in a list beside it, name fields. */
  readonly namesFields: boolean;
  value(calculated: Calculated): Scalar | undefined;
}

const calculations: Readonly<Record<CalculationName, OracleCalculation>> = {
  sum: { namesFields: true, value: ({ world, from, written }) => added(numbers(world, written, from)) },
  min: { namesFields: true, value: ({ world, from, written }) => least(terms(world, written, from), 'least') },
  max: { namesFields: true, value: ({ world, from, written }) => least(terms(world, written, from), 'greatest') },
  difference: {
    namesFields: true,
    value(calculated) {
      const [first, second] = (calculated.written as unknown[]).map((term) => one(calculated, term));
      return typeof first === 'number' && typeof second === 'number' ? added([first, -second]) : undefined;
    },
  },
  times: {
    namesFields: true,
    value(calculated) {
      const factors = allNumbers(calculated);
      return factors && multiplied(factors, calculated.json['rounded'] as WrittenRounding | undefined);
    },
  },
  dividedBy: {
    namesFields: true,
    value(calculated) {
      const both = allNumbers(calculated) as [number, number] | undefined;
      return both && divided(both, calculated.json['rounded'] as WrittenRounding);
    },
  },
  age: { namesFields: true, value: (calculated) => wholeYears(...ends(calculated)) },
  days: { namesFields: true, value: (calculated) => wholeDays(...ends(calculated)) },
  workingDays: {
    namesFields: true,
    value(calculated) {
      const [from, until] = ends(calculated).map(onlyDay);
      return from === undefined || until === undefined
        ? undefined
        : workingDays(from, until, calendarOf(calculated.world));
    },
  },
  minutes: { namesFields: true, value: minutes },
  hours: {
    namesFields: true,
    value(calculated) {
      const count = minutes(calculated);
      return count === undefined ? undefined : (count - (count % 60)) / 60;
    },
  },
  dateOf: { namesFields: true, value: (calculated) => halves(one(calculated, calculated.written))?.[0] },
  timeOf: { namesFields: true, value: (calculated) => halves(one(calculated, calculated.written))?.[1] },
  count: { namesFields: false, value: ({ world, json, from }) => valueOf(world, json, from) as number },
  copy: { namesFields: true, value: (calculated) => one(calculated, calculated.written) as Scalar | undefined },
  outwardCode: {
    namesFields: true,
    value(calculated) {
      const postcode = one(calculated, calculated.written);
      return typeof postcode === 'string' && oracleFormats['uk-postcode']?.problem(postcode) === undefined
        ? postcode.split(' ')[0]
        : undefined;
    },
  },
  text: {
    namesFields: false,
    value(calculated) {
      const pieces = (calculated.written as unknown[]).map((piece) =>
        typeof piece === 'string'
          ? piece
          : inWords(calculated.world, piece as Json, { value: one(calculated, piece), from: calculated.from }),
      );
      const joined = pieces.every((piece) => piece !== undefined && typeof piece !== 'object')
        ? pieces.map(String).join('')
        : undefined;
      return isAnswer(joined) ? normal(joined as string) : undefined;
    },
  },
  choose: {
    namesFields: false,
    value({ world, json, from, written }) {
      const row = (written as Json[]).find(({ when }) => holds(world, when as Json, from));
      if (row) return calculate(world, row['value'], from);
      return 'otherwise' in json ? calculate(world, json['otherwise'], from) : undefined;
    },
  },
};

/** Calculations beside whose name, or in a list beside it, texts name fields. */
export const namingFields: readonly string[] = Object.entries(calculations).flatMap(([name, { namesFields }]) =>
  namesFields ? name : [],
);

function one({ world, from }: Calculated, term: unknown): unknown {
  return valueOf(world, typeof term === 'string' ? { field: term } : term, from);
}

/** The numbers of a list, if all are answered. */
function allNumbers(calculated: Calculated): readonly number[] | undefined {
  const values = (calculated.written as unknown[]).map((term) => one(calculated, term));
  return values.every((value) => typeof value === 'number') ? values : undefined;
}

/** Both dates of a span, which ends today where nothing else is said. */
function ends(calculated: Calculated): readonly [unknown, unknown] {
  const { world, written } = calculated;
  const span = typeof written === 'object' && written !== null && 'from' in written ? written : { from: written };
  return [one(calculated, span.from), 'until' in span ? one(calculated, span.until) : world.facts.today];
}

/** The date and the time of a date and time. */
function halves(moment: unknown): readonly [string, string] | undefined {
  const [date, time, ...more] = typeof moment === 'string' ? moment.split('T') : [];
  return isDate(date) && isTime(time) && more.length === 0 ? [date, time] : undefined;
}

/** Two times of day are less than a day apart, the second after the first. */
function minutes(calculated: Calculated): number | undefined {
  const [from, until] = ends(calculated);
  if (isTime(from) && isTime(until)) {
    const [start, end] = [minuteOf(['2000-01-01', from]), minuteOf(['2000-01-01', until])];
    return end < start ? end - start + 24 * 60 : end - start;
  }
  const [start, end] = [halves(from), halves(until)];
  return start && end ? minuteOf(end) - minuteOf(start) : undefined;
}

function minuteOf([date, time]: readonly [string, string]): number {
  return Date.parse(`${date}T${time}:00Z`) / 60_000;
}

/**
 * Returns the answers of the terms; for a field in a repeat, or an attribute of its option, those in all its entries.
 */
function terms(world: World, written: unknown, from: From): readonly (string | number)[] {
  const values = (written as unknown[]).flatMap((term): unknown[] => {
    const json = (typeof term === 'string' ? { field: term } : term) as Json;
    if (typeof json !== 'object' || json['field'] === undefined || json['field'] === '@entry' || 'plus' in json)
      return [valueOf(world, json, from)];
    return lookUpAll(world, from, json['field'] as string).flatMap(({ path }) =>
      placesOf(world, path, from).map((place) => answerThere(world, json, { place, from })),
    );
  });
  return values.filter((value): value is string | number => typeof value === 'number' || typeof value === 'string');
}

function numbers(world: World, written: unknown, from: From): readonly number[] {
  return terms(world, written, from).filter((value): value is number => typeof value === 'number');
}

/**
 * Returns the first that is certainly at most, or at least, as great as all others. The same text twice counts as
 * equal.
 */
function least(values: readonly (string | number)[], which: 'least' | 'greatest'): string | number | undefined {
  const comparable = values.filter(
    (value) => typeof value === 'number' || isTime(value) || daysOf(value) !== undefined,
  );
  return comparable.find((value) =>
    comparable.every((other) => other === value || isOrdered(value, which === 'least' ? 'atMost' : 'atLeast', other)),
  );
}

/** Returns the number of birthdays between two dates, if it is the same for all days that they may mean. */
function wholeYears(from: unknown, until: unknown): number | undefined {
  const [born, then] = [daysOf(from), daysOf(until)];
  const all = born?.flatMap((day) => (then ?? []).map((other) => birthdays(day, other)));
  return all && new Set(all).size === 1 ? all[0] : undefined;
}

/** Returns the number of midnights from one day to another; negative if the second is earlier. */
function wholeDays(from: unknown, until: unknown): number | undefined {
  const [start, end] = [onlyDay(from), onlyDay(until)];
  if (start === undefined || end === undefined) return undefined;
  return Math.round((new Date(`${end}T00:00:00Z`).getTime() - new Date(`${start}T00:00:00Z`).getTime()) / 86_400_000);
}

/** The day of a date, unless it may be another. */
function onlyDay(date: unknown): string | undefined {
  const days = daysOf(date);
  return days && new Set(days).size === 1 ? days[0] : undefined;
}

function birthdays(from: string, until: string): number | undefined {
  if (from > until) return undefined;
  let years = 0;
  const [year, rest] = [Number(from.slice(0, 4)), from.slice(4)];
  while (`${String(year + years + 1).padStart(4, '0')}${rest}` <= until) years++;
  return years;
}
