import { onDemand, type OnDemand } from '../interaction/on-demand.ts';
import type { Tables } from './tables.ts';

/** In a browser, the code of tables is a file of its own, fetched by the first form that has one. */
export const tables: OnDemand<Tables> = onDemand(async (): Promise<Tables> => (await import('./all.ts')).tables);
