import fc from 'fast-check';
import { runs, seed } from './settings.ts';

/**
 * Holds a property to be true of so many random values, and says of a counterexample what people can read of it.
 */
export async function hold<Values extends readonly unknown[]>(
  property: fc.IAsyncProperty<Values>,
  { times, describe }: { times: number; describe: (...values: Values) => string },
): Promise<void> {
  const result = await fc.check(property, {
    numRuns: runs(times),
    seed,
    // Sooner than a test times out, so that a counterexample is told.
    interruptAfterTimeLimit: 840_000 * Math.max(1, runs(1)),
    markInterruptAsFailure: false,
    // Shrinking takes minutes, which a run of all tests does not wait for.
    endOnFailure: process.env['FORMWRIGHT_SHRINK'] !== 'yes',
  });
  if (!result.failed || (result.counterexample === null && result.numRuns > 0)) return;
  const cause = result.errorInstance instanceof Error ? result.errorInstance : new Error(String(result.errorInstance));
  const found =
    result.counterexample === null ? 'interrupted before the first run' : describe(...result.counterexample);
  throw new Error(
    `Fails after ${result.numRuns} runs and ${result.numShrinks} shrinks; FORMWRIGHT_SEED=${seed} repeats it, and FORMWRIGHT_SHRINK=yes finds the smallest like it.\n${found}\n${cause.message}`,
    { cause },
  );
}
