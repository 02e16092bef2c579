import { dayOf, localDateTimePattern, roughDatePattern } from '@formwright/runtime';

/** The operators that compare the order of values. */
export type Order = 'above' | 'atLeast' | 'below' | 'atMost';

/** Source of a pattern for everything that is compared as a date: full dates, rough dates, dates and times. */
export const datePattern: string = `${roughDatePattern}|${localDateTimePattern}`;

/**
 * Makes the source of a pattern for dates of any precision before or after a day, for dates and times before or after
 * another, or for times. The text is known to be one of these. It works digit by digit, because plain JSON Schema
 * cannot compare texts.
 *
 * @example orderPattern('above', '2024-12-31') // …|^202[5-9]|…
 */
export function orderPattern(operator: Order, value: string): string {
  const above = operator === 'above' || operator === 'atLeast';
  const branches = [...value].flatMap((character, index) => {
    if (!/\d/.test(character)) return [];
    const digit = Number(character);
    if (above ? digit === 9 : digit === 0) return [];
    const [low, high] = above ? [digit + 1, 9] : [0, digit - 1];
    return [`${value.slice(0, index)}${low === high ? low : `[${low}-${high}]`}`];
  });
  if (operator === 'atLeast' || operator === 'atMost')
    branches.push(value, ...roughly(above ? 'first' : 'last', value).map((date) => `${date}$`));
  return branches.length === 0 ? '^(?!)' : `^(?:${branches.join('|')})`;
}

/** Returns the month and the year that begin, or end, on a day. */
function roughly(end: 'first' | 'last', day: string): readonly string[] {
  return [day.slice(0, 7), day.slice(0, 4)].filter((date) => dayOf(date, end) === day);
}
