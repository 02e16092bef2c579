import type { OnDemand } from '../interaction/on-demand.ts';
import * as late from './late.ts';
import type { Late } from './late-shape.ts';

/** In Node, where nothing is gained by waiting, late code is there from the beginning. */
export const later: Pick<OnDemand<Late>, 'code' | 'fetch'> = {
  code: () => late,
  fetch: () => () => undefined,
};
