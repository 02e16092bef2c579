import type { Keyed } from './html/place.ts';

/** Draws a value in new nodes each time that its key changes. In a list, the nodes of each key stay and move with it. */
export function keyed(key: unknown, value: unknown): Keyed {
  return { key, value };
}
