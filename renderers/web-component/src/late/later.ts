import { onDemand, type OnDemand } from '@formwright/session';
import type { FormContext } from '../context.ts';

type Late = typeof import('./late.ts');

/** What is drawn only once a person has begun to answer. Every form fetches it as soon as it is drawn. */
export const later: OnDemand<Late> = onDemand(async (): Promise<Late> => import('./late.ts'));

/**
 * Begins what late code does for a form. Calls `arrived` if the code arrives afterwards. Returns a function that stops
 * this.
 */
export function followLate(context: FormContext, arrived: () => void): () => void {
  let stop =
    later.code()?.begin(context) ??
    later.fetch(
      () => {
        stop = later.code()?.begin(context) ?? stop;
        arrived();
      },
      () => null,
    );
  return () => stop();
}
