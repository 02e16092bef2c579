/**
 * Returns the environment for a run of vitest that runs beside others in the same checkout. Each has its own cache of
 * what Vite bundles for browsers.
 */
export function cacheOf(lane) {
  return { VITE_CACHE: `node_modules/.vite-${lane}` };
}
