// What is said of several measurements.

/** Returns the middle one. */
export function median(values) {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Returns the smallest of the values that at least so many percent do not exceed. */
export function percentile(values, percent) {
  return values.toSorted((left, right) => left - right)[Math.ceil((values.length * percent) / 100) - 1];
}

/**
 * Returns the median of what each round says relative to the same round's baseline: load that comes and goes hits both.
 */
export function ratio(values, baseline) {
  return median(values.map((value, round) => value / baseline[round]));
}

/** Rounds to three significant digits. */
export function rounded(value) {
  return Number(value.toPrecision(3));
}
