import type { OnDemand } from '../interaction/on-demand.ts';
import { tables as code } from './all.ts';
import type { Tables } from './tables.ts';

/** In Node, where nothing is gained by waiting, the code of tables is there from the beginning. */
export const tables: OnDemand<Tables> = {
  code: () => code,
  fetch: (draw) => {
    draw();
    return () => undefined;
  },
};
