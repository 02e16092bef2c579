/**
 * A number as it is written in decimal, which is what its author meant: 0.07 is 7 units with 2 places, although no
 * binary fraction equals it.
 */
export interface Written {
  readonly units: bigint;
  /** Decimal places. Negative if zeros follow the units. */
  readonly places: number;
}

/** Returns a number as it is written in decimal. */
export function written(value: number): Written {
  const [, whole = '', fraction = '', exponent = '0'] = /^(-?\d+)(?:\.(\d+))?(?:e(.+))?$/.exec(String(value)) ?? [];
  return { units: BigInt(whole + fraction), places: fraction.length - Number(exponent) };
}

/** Returns the units of a number with so many decimal places, which are at least its own. */
export function unitsAt(places: number, { units, places: own }: Written): bigint {
  return units * 10n ** BigInt(places - own);
}

/**
 * Returns true if one number is a multiple of another, both taken as written in decimal: 0.07 is a multiple of 0.01,
 * and 1.0000001 is not a multiple of 1.
 */
export function isMultipleOf(value: number, of: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(of)) return value % of === 0;
  const [one, other] = [written(value), written(of)];
  const places = Math.max(one.places, other.places);
  return unitsAt(places, one) % unitsAt(places, other) === 0n;
}

/** Returns the sum of numbers as written in decimal: 0.1 and 0.2 are 0.3. Undefined if it is too large for a number. */
export function addUp(values: readonly number[]): number | undefined {
  const quick = values.reduce((total, value) => total + value, 0);
  if (values.every(Number.isInteger) && Number.isSafeInteger(quick)) return quick;
  const all = values.map(written);
  const places = all.reduce((most, one) => Math.max(most, one.places), 0);
  return numberOf({ units: all.reduce((total, one) => total + unitsAt(places, one), 0n), places });
}

/** Returns the number that is nearest to a decimal. Undefined if it is too large for a number. */
export function numberOf({ units, places }: Written): number | undefined {
  const number = Number(`${units}e${-places}`);
  return Number.isFinite(number) ? number : undefined;
}
