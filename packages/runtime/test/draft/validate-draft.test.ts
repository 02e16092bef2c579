import type { FieldNode } from '@formwright/model';
import { expect, test } from 'vitest';
import { isKeepable } from '../../src/index.ts';

const file = { id: 'a1', name: 'letter.pdf', size: 0, mediaType: 'application/pdf' };

test('a draft may keep whatever can become an answer to a field', () => {
  const keeps = (field: Partial<FieldNode>, values: readonly unknown[]): boolean[] =>
    values.map((value) => isKeepable(field as FieldNode, value));
  expect(keeps({ type: 'string' }, ['a', '', 5, null, ['a']])).toEqual([true, true, false, false, false]);
  expect(keeps({ type: 'boolean' }, [true, 'true', 0])).toEqual([true, false, false]);
  expect(keeps({ type: 'strings' }, [[], ['a'], [1], 'a', ['a', 1]])).toEqual([true, true, false, false, false]);
  expect(keeps({ type: 'attachments' }, [[], [file], ['a'], file, [file, 1]])).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  for (const type of ['number', 'integer'] as const)
    expect(keeps({ type }, [5, 1.5, 'ten', Infinity, true, [5]])).toEqual([true, true, true, false, false, false]);
  expect(keeps({ type: 'number', calculated: true }, [5, 'a', true, {}, ['a']])).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
