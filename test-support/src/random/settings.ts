/**
 * How many forms the property tests grow, and from what seed. `FORMWRIGHT_RUNS=20` makes twenty times as many;
 * `FORMWRIGHT_SEED` repeats a run.
 */
export const runs = (usual: number): number => Math.ceil(usual * Number(process.env['FORMWRIGHT_RUNS'] ?? 1));

export const seed: number = Number(process.env['FORMWRIGHT_SEED'] ?? 20_261_122);
