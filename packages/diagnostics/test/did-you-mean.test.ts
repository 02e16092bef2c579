import { expect, test } from 'vitest';
import { didYouMean } from '../src/index.ts';

test.each([
  ['imediate', ['immediate', 'intermediate'], 'Did you mean `immediate`?'],
  ['x-visibel', ['x-visible', 'x-editable'], 'Did you mean `x-visible`?'],
  ['X-VISIBLE', ['x-visible'], 'Did you mean `x-visible`?'],
  ['name', ['surname', 'colour'], undefined],
  ['a', ['b'], undefined],
  ['A', ['b', 'a'], 'Did you mean `a`?'],
  ['x'.repeat(1000), ['x'.repeat(999)], undefined],
  ['name', [], undefined],
])('%s among %j', (word, candidates, expected) => {
  expect(didYouMean(word, candidates)).toBe(expected);
});
