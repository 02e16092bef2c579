/**
 * Returns the environment of a run of vitest that has others of the same checkout beside it: what Vite has bundled for
 * browsers is kept apart.
 */
export function cacheOf(lane) {
  return { VITE_CACHE: `node_modules/.vite-${lane}` };
}
