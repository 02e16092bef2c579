import fc from 'fast-check';

/**
 * Numbers from which a form or a draft is grown. When they run out, zeros follow, which grow the simplest there is: so
 * fast-check, which shortens lists and lowers numbers, arrives at small forms without knowing what a form is.
 */
export interface Genes {
  /** A whole number below `bound`. */
  below(bound: number): number;
  /** One of these; the first is the simplest. */
  pick<Item>(items: readonly Item[]): Item;
  /** True so many times in a hundred. */
  chance(percent: number): boolean;
}

export const genes: fc.Arbitrary<readonly number[]> = fc.array(fc.noBias(fc.integer({ min: 0, max: 9999 })), {
  minLength: 250,
  maxLength: 1000,
  size: 'max',
});

export function reading(numbers: readonly number[]): Genes {
  let at = 0;
  const next = (): number => numbers[at++] ?? 0;
  const below = (bound: number): number => next() % bound;
  function pick<Item>(items: readonly Item[]): Item {
    for (const item of items.slice(below(items.length))) return item;
    throw new RangeError('There is nothing to pick from');
  }
  return {
    below,
    pick,
    chance: (percent) => next() % 100 >= 100 - percent,
  };
}
