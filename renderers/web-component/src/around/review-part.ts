import { onDemand, type ReviewView } from '@formwright/session';
import { nothing } from '../html/template.ts';
import type { LivePart } from '../live.ts';

const demanded = onDemand(async () => (await import('./review.ts')).review);

/** What a person checks before they submit. Its code is fetched when they come to it. */
export const reviewPart: LivePart<ReviewView> = {
  subscribe: ({ session }, _, changed) => {
    const stops = [session.subscribe('review', changed), demanded.fetch(changed, () => null)];
    return () => stops.forEach((stop) => stop());
  },
  code: demanded.code,
  read: (session) => session.review(),
  draw: (context, view) => demanded.code()?.(context, view) ?? nothing,
};
