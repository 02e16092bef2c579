import type { TimeOffset } from '@formwright/runtime';

/** A unit of time by which a date, or a date and time, is moved. */
export type MoveUnit = keyof TimeOffset | 'workingDays';

/** What is moved by a unit, and the greatest amount that can be written. */
export const moveUnits: Readonly<
  Record<MoveUnit, { readonly one: string; readonly many: string; readonly most: number; readonly of: 'date' | 'time' }>
> = {
  years: { one: 'year', many: 'years', most: 200, of: 'date' },
  months: { one: 'month', many: 'months', most: 2400, of: 'date' },
  weeks: { one: 'week', many: 'weeks', most: 10_400, of: 'date' },
  days: { one: 'day', many: 'days', most: 73_000, of: 'date' },
  hours: { one: 'hour', many: 'hours', most: 87_600, of: 'time' },
  minutes: { one: 'minute', many: 'minutes', most: 5_256_000, of: 'time' },
  workingDays: { one: 'working day', many: 'working days', most: 10_000, of: 'date' },
};

/** Names of all units, in the order in which a date is moved by them. */
export const moveUnitNames: readonly MoveUnit[] = Object.keys(moveUnits) as MoveUnit[];
