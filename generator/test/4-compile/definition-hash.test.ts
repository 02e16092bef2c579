import { expect, test } from 'vitest';
import { definitionHash } from '../../src/4-compile/definition-hash.ts';

const hash = (...texts: readonly (readonly [string, string])[]): string => definitionHash({ texts: new Map(texts) });
const form = ['/a/form.json', '{\n  "title": "A"\n}'] as const;
const block = ['/b/address.json', '{}'] as const;

test('the hash of a definition depends on its texts, not on their folder or line ends', () => {
  expect(hash(form, block)).toMatch(/^[0-9a-f]{64}$/);
  expect(hash(block, ['/elsewhere/form.json', form[1].replaceAll('\n', '\r\n')])).toBe(hash(form, block));
});

test('a change to the form, or to a block that it uses, changes the hash', () => {
  const all = [
    hash(form, block),
    hash(['/a/form.json', '{\n  "title": "B"\n}'], block),
    hash(form, ['/b/address.json', '{ }']),
    hash(form),
  ];
  expect(new Set(all).size).toBe(all.length);
});
