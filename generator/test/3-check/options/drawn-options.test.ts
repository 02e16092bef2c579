import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { widgets } from '../../../src/language/widgets.ts';

const drawings = Object.values(widgets).flatMap(({ drawing }) => (drawing ? [drawing] : []));

test.each(drawings)(
  'the shared list $list has everything that the drawing has, and nothing else',
  ({ list, options }) => {
    const file = new URL(`../../../../schemas/lists/${list}.json`, import.meta.url);
    const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: readonly { readonly const: string }[] };
    expect(entries.map(({ const: value }) => value).toSorted()).toEqual(options.toSorted());
  },
);
