// Statistics of several measurements.

/** Returns the median. */
export function median(values) {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Returns the smallest value that at least `percent` percent of the values do not exceed. */
export function percentile(values, percent) {
  return values.toSorted((left, right) => left - right)[Math.ceil((values.length * percent) / 100) - 1];
}

/** Returns the median of the ratios to the baseline of the same round, so that varying load affects both sides. */
export function ratio(values, baseline) {
  return median(values.map((value, round) => value / baseline[round]));
}

/** Rounds to three significant digits. */
export function rounded(value) {
  return Number(value.toPrecision(3));
}
