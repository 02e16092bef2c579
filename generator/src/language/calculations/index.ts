import type { CalculationRecords, Written } from './calculation-record.ts';
import { ofDates, type DateCalculations } from './of-dates.ts';
import { ofFactors, type FactorCalculations } from './of-factors.ts';
import { ofNumbers, type NumberCalculations } from './of-numbers.ts';
import { ofTimes, type TimeCalculations } from './of-times.ts';
import { ofTexts, type TextCalculations } from './of-texts.ts';

/** How each calculation is written. */
export interface Calculations
  extends NumberCalculations, FactorCalculations, DateCalculations, TimeCalculations, TextCalculations {}

/** The name of a calculation. */
export type CalculationName = keyof Calculations;

/** The calculations that are written in this way. */
export type CalculationWritten<Way extends Written> = {
  [Name in CalculationName]: Calculations[Name] extends Way ? Name : never;
}[CalculationName];

/** The records of all calculations, in the order of the reference. */
export const calculations: CalculationRecords<Calculations> = {
  ...ofNumbers,
  ...ofFactors,
  ...ofDates,
  ...ofTimes,
  ...ofTexts,
};

/** Names of all calculations. */
export const calculationNames: readonly CalculationName[] = Object.keys(calculations) as CalculationName[];

/** Returns the runtime's function for a calculation; none for one that is only an operand or a decision table. */
export function runtimeOf(name: CalculationName): readonly string[] {
  const record = calculations[name];
  return 'runtime' in record ? [record.runtime] : [];
}

/** Returns whether a member of `x-calculate` is a calculation. */
export function isCalculation(name: string): name is CalculationName {
  return Object.hasOwn(calculations, name);
}
