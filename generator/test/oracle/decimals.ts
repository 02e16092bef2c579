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

/** A number as a fraction of whole numbers. */
function fractionOf(value: number): readonly [upper: bigint, lower: bigint] {
  const places = placesOf(value);
  return [unitsOf(value, places), 10n ** BigInt(places)];
}

/** How a result is rounded, as it is written: `{ "nearest": 0.01 }`. */
export type WrittenRounding = { readonly [way in 'nearest' | 'up' | 'down']?: number };

/** Multiplies decimals as fractions. */
export function multiplied(values: readonly number[], rounding: WrittenRounding | undefined): number | undefined {
  const [upper, lower] = values
    .map(fractionOf)
    .reduce(([above, below], [one, other]) => [above * one, below * other] as const);
  if (rounding) return rounded([upper, lower], rounding);
  const places = String(lower).length - 1;
  return finite(Number(`${upper}e-${places}`));
}

/** Divides decimals as fractions. Nothing is divided by 0. */
export function divided([first, second]: readonly [number, number], rounding: WrittenRounding): number | undefined {
  if (second === 0) return undefined;
  const [[a, b], [c, d]] = [fractionOf(first), fractionOf(second)];
  return rounded([a * d, b * c], rounding);
}

/** Rounds the amount without its sign, and gives it back its sign. */
function rounded([upper, lower]: readonly [bigint, bigint], rounding: WrittenRounding): number | undefined {
  const [[way, to] = ['down', 1]] = Object.entries(rounding);
  const [step, parts] = fractionOf(to);
  const isBelow = upper < 0n !== lower < 0n;
  const [amount, unit] = [(upper < 0n ? -upper : upper) * parts, (lower < 0n ? -lower : lower) * step];
  let times = amount / unit;
  const left = amount - times * unit;
  if ((way === 'up' && left > 0n) || (way === 'nearest' && left + left >= unit)) times++;
  const size = finite(Number(`${times * step}e-${String(parts).length - 1}`));
  return size === undefined || size === 0 ? size : isBelow ? -size : size;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
