import type { Genes } from '../../../test-support/src/random/genes.ts';
import { leavesOf, put } from './json.ts';

/** Values of every kind, including some that regular expressions of other languages read differently. */
const others: readonly unknown[] = [
  '',
  ' ',
  'x',
  '1',
  '١٢',
  '2026-02-30',
  '2026-13-01',
  '25:00',
  'a@b',
  'L20',
  '\u0085',
  '\u001c',
  '\u200b',
  'w\u0302',
  '💙'.repeat(10_001),
  0,
  1,
  1.5,
  0.07,
  1e21,
  -1,
  true,
  false,
  null,
  [],
  {},
  ['a', 'a'],
];

/** Returns a copy of a submission with one thing changed, removed or added: mostly only a little wrong. */
export function nearMiss(genes: Genes, submission: unknown): unknown {
  const copy = structuredClone(submission);
  const [pointer, value] = genes.pick([['', copy] as const, ...leavesOf(copy)]);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (pointer === '' || (isObject && genes.chance(60)))
    put(copy, `${pointer}/${genes.pick(['other', 'toString', '__other'])}`, genes.pick(others));
  else put(copy, pointer, genes.chance(20) ? undefined : genes.chance(25) ? genes.pick(others) : nearly(genes, value));
  // As in JSON, where nothing is in two places.
  return JSON.parse(JSON.stringify(copy));
}

/** Returns a value that is nearly as good. */
function nearly(genes: Genes, value: unknown): unknown {
  switch (typeof value) {
    case 'string':
      return genes.pick([
        `${value}\n`,
        `${value} `,
        ` ${value}`,
        shortened(value, 'end'),
        shortened(value, 'start'),
        `${value}${value}`,
        value.toUpperCase(),
        value.toLowerCase(),
        `${value}\u0301`,
        value.replace(/\d/, '９'),
        value.replace(/.$/u, 'é'),
        [value],
        value.repeat(Math.ceil(10_001 / Math.max(1, value.length))),
      ]);
    // Below 1e21 if it was: by default, ajv accepts no greater quotient for a whole number, so it refuses multiples of
    // 2.
    case 'number':
      return genes.pick<unknown>([
        value + 1,
        value - 1,
        value + 0.5,
        value + 0.001,
        -value,
        Math.abs(value) < 1e18 ? value * 1000 : value / 1000,
        String(value),
        [value],
      ]);
    case 'boolean':
      return genes.pick<unknown>([!value, String(value), Number(value), null]);
    default:
      return Array.isArray(value) ? nearlyList(genes, value) : [value];
  }
}

/** JSON cannot contain half a character. */
function shortened(value: string, at: 'start' | 'end'): string {
  const characters = [...value];
  return (at === 'start' ? characters.slice(1) : characters.slice(0, -1)).join('');
}

function nearlyList(genes: Genes, list: readonly unknown[]): unknown {
  return genes.pick<unknown>([
    list.slice(1),
    [...list, list[0]],
    [...list, 'x'],
    [...list, null],
    list[0],
    Object.fromEntries(Object.entries(list)),
    [],
    Array.from({ length: 60 }, () => list[0]),
  ]);
}
