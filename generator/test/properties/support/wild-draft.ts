import fc from 'fast-check';
import type { OracleForm } from '../../oracle/definition.ts';
import { genes, reading } from '../../../../test-support/src/random/genes.ts';
import { randomDraft } from './random-draft.ts';

const strange: readonly unknown[] = [
  null,
  '',
  ' ',
  [],
  {},
  [null],
  [[]],
  0,
  -0,
  1e308,
  -1e-320,
  1e21,
  true,
  false,
  '\ud800',
  'e\u0301\udfff',
  '__proto__',
  'constructor',
  '9999-12-31',
  '0000-01-01',
  '2026-11-22T24:00',
  '2024-02-30',
  'x'.repeat(300),
  { length: 3 },
  [[{}]],
  [{ then: 1 }],
  JSON.parse('{"__proto__":[{"a":1}],"toString":{},"hasOwnProperty":null}'),
  [{ id: 'a', name: 'b', size: 1, mediaType: 'c' }],
  ['yes', 'yes', 5],
];

/** What nobody expects in a draft: any JSON, or a likely draft with anything in place of some of its parts. */
export function wildDraft(form: OracleForm): fc.Arbitrary<unknown> {
  const part = fc.oneof(fc.constantFrom(...strange), fc.jsonValue({ maxDepth: 3 }));
  const nearly = fc
    .tuple(genes, fc.array(fc.tuple(fc.nat(), part), { minLength: 1, maxLength: 4 }))
    .map(([numbers, changes]) => {
      const draft = { draft: structuredClone(randomDraft(reading(numbers), form, 'hostile')) };
      for (const [at, value] of changes) {
        const slots = slotsIn(draft);
        const slot = slots[at % slots.length];
        if (slot)
          Object.defineProperty(slot.holder, slot.member, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
      }
      return draft.draft;
    });
  return fc.oneof({ arbitrary: nearly, weight: 4 }, part, fc.jsonValue());
}

function slotsIn(value: unknown): readonly { readonly holder: object; readonly member: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) => [{ holder: value, member }, ...slotsIn(inner)]);
}
