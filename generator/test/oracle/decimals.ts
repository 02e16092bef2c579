/** Returns a number without an exponent: 1e-7 is 0.0000001. */
function writtenOut(value: number): string {
  const [mantissa = '', exponent] = String(Math.abs(value)).split('e');
  if (exponent === undefined) return mantissa;
  const [whole = '', fraction = ''] = mantissa.split('.');
  const by = Number(exponent);
  if (by < 0) return `0.${'0'.repeat(-by - 1)}${whole}${fraction}`;
  return whole + fraction.padEnd(by, '0');
}

function placesOf(value: number): number {
  return (writtenOut(value).split('.')[1] ?? '').length;
}

function unitsOf(value: number, places: number): bigint {
  const [whole = '', fraction = ''] = writtenOut(value).split('.');
  return BigInt(whole + fraction.padEnd(places, '0')) * (value < 0 ? -1n : 1n);
}

/** Adds decimals as on paper, in whole units of the last decimal place that any of them has. */
export function added(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const places = Math.max(...values.map(placesOf));
  const total = Number(`${values.reduce((sum, value) => sum + unitsOf(value, places), 0n)}e-${places}`);
  return Number.isFinite(total) ? total : undefined;
}

/** Divides as on paper, and returns whether there is a remainder. */
export function isMultiple(value: number, of: number): boolean {
  const places = Math.max(placesOf(value), placesOf(of));
  return unitsOf(value, places) % unitsOf(of, places) === 0n;
}
