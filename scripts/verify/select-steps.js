/**
 * Returns the steps of this shard. Every shard computes the same division: it gives the longest remaining step to the
 * shard with the least to do. So all shards together run each step once.
 *
 * @param seconds how long each step took when the summary was last written. A step that is not in it counts as a minute
 */
export function selectSteps(steps, { only, shard }, seconds) {
  const chosen = steps.filter(({ name }) => name.includes(only ?? ''));
  const cost = ({ name }) => seconds[name] ?? 60;
  const shares = Array.from({ length: shard.count }, () => ({ total: 0, names: new Set() }));
  for (const step of [...chosen].sort((a, b) => cost(b) - cost(a) || a.name.localeCompare(b.name, 'en'))) {
    const least = shares.reduce((best, share) => (share.total < best.total ? share : best));
    least.total += cost(step);
    least.names.add(step.name);
  }
  return chosen.filter(({ name }) => shares[shard.index - 1].names.has(name));
}
