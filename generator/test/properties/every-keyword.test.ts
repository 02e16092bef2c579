import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keywords, type KeywordName } from '../../src/language/index.ts';
import { genes, reading } from '../../../test-support/src/random/genes.ts';
import { seed } from '../../../test-support/src/random/settings.ts';
import { randomForm } from './support/random-form.ts';

/** Keywords that no random form has, and why it need not. */
const without: { readonly [name in KeywordName]?: string } = {
  $comment: 'a word to colleagues',
  $ref: 'followed before anything is made of it',
  'x-about': 'about other forms that ask the same',
  'x-renamedFrom': 'about drafts of older versions',
  'x-messages': 'words of issues that there are anyway',
};

test('every keyword is in random forms, or it is said why it is not', () => {
  const found = new Set<string>();
  for (const numbers of fc.sample(genes, { numRuns: 200, seed })) collect(randomForm(reading(numbers)), found);
  const missing = Object.keys(keywords).filter((name) => !found.has(name));
  expect(missing.toSorted()).toEqual(Object.keys(without).toSorted());
});

function collect(json: unknown, found: Set<string>): void {
  if (typeof json !== 'object' || json === null) return;
  for (const [name, value] of Object.entries(json)) {
    found.add(name);
    collect(value, found);
  }
}
