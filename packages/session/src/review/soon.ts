import { onDemand } from '../interaction/on-demand.ts';
import type { ReviewCode } from './review-shape.ts';

/** In a browser, the code of the review is a file of its own, which is fetched when a person opens it. */
export const reviewCode: ReviewCode = onDemand(async () => (await import('./review-view.ts')).reviewView);
