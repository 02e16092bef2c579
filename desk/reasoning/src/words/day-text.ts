import type { Move } from '@formwright/generator';

/** Returns a day and how far it is moved, in words: 'the day 7 days after today'. */
export function dayText(from: string, { years, months: monthCount, days }: Move): string {
  const parts = [
    [years, 'year'],
    [monthCount, 'month'],
    [days, 'day'],
  ] as const;
  const said = parts
    .filter(([count]) => count !== 0)
    .map(
      ([count, unit]) =>
        `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? '' : 's'} ${count < 0 ? 'before' : 'after'}`,
    );
  return said.length === 0 ? from : `the day ${said.join(' and ')} ${from}`;
}
