/** Source of a pattern for dates of the Gregorian calendar as `YYYY-MM-DD`, leap years included (ISO 8601). */
export const datePattern: string =
  '^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))'
  + '|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$';

/**
 * Makes the source of a pattern for dates before or after a date, given that the text is a date: digit by digit, as plain
 * JSON Schema has no order of texts.
 *
 * @example dateOrderPattern('above', '2024-12-31') // …|^202[5-9]|…
 */
export function dateOrderPattern(operator: 'above' | 'atLeast' | 'below' | 'atMost', date: string): string {
  const above = operator === 'above' || operator === 'atLeast';
  const branches = [...date].flatMap((character, index) => {
    if (character === '-') return [];
    const digit = Number(character);
    if (above ? digit === 9 : digit === 0) return [];
    const [low, high] = above ? [digit + 1, 9] : [0, digit - 1];
    return [`${date.slice(0, index)}${low === high ? low : `[${low}-${high}]`}`];
  });
  if (operator === 'atLeast' || operator === 'atMost') branches.push(date);
  return branches.length === 0 ? '^(?!)' : `^(?:${branches.join('|')})`;
}
