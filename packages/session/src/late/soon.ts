import { onDemand, type OnDemand } from '../interaction/on-demand.ts';
import type { Late } from './late-shape.ts';

/** In a browser, late code is a file of its own. Every form fetches it, as soon as its session has begun. */
export const later: OnDemand<Late> = onDemand(async (): Promise<Late> => import('./late.ts'));
