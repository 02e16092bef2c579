import { onDemand } from '@formwright/session';
import type { ReactNode } from 'react';
import { useCode } from '../use-code.ts';

/** Fetched when a person comes to the review. */
const review = onDemand(async () => import('./review.tsx'));

/** All answers, each with a link to its question. */
export function Review(): ReactNode {
  const code = useCode(review);
  return code && <code.Review />;
}
