import { onDemand, type OnDemand } from '@formwright/session';
import { adoptTheme } from '../adopt-theme.ts';
import type { FormContext } from '../context.ts';

type Late = typeof import('./late.ts');

/** What is drawn only once a person has begun to answer. Every form fetches it as soon as it is drawn. */
export const later: OnDemand<Late> = onDemand(async (): Promise<Late> => import('./late.ts'));

/**
 * Prepares a form for late code, and notices what a browser fills in. Calls `arrived` if the code arrives afterwards.
 * Returns a function that stops this.
 */
export function followLate({ session, root }: FormContext, arrived: () => void): () => void {
  const begin = (): (() => void) | undefined => {
    const late = later.code();
    if (late) adoptTheme(root.getRootNode(), late.lateCss);
    return late?.watchControls(session, root);
  };
  let stop =
    begin() ??
    later.fetch(
      () => {
        stop = begin() ?? stop;
        arrived();
      },
      () => null,
    );
  return () => stop();
}
