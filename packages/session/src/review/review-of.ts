import { reviewCode } from '#review';
import type { State } from '../state/state.ts';
import type { ReviewView } from './review-shape.ts';

/** Makes the review. Until its code is there, the review is empty, and `arrived` is called when it is. */
export function reviewOf(state: State, arrived: () => void): ReviewView {
  const make = reviewCode.code();
  if (!make) reviewCode.fetch(arrived, () => null);
  return make?.(state) ?? { pages: [] };
}
