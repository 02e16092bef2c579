import { calculationNames, calculations, operatorsWith } from '@formwright/generator/language';
import fc from 'fast-check';
import { isObject } from '@formwright/runtime';
import { randomForm } from './random-form.ts';
import { genes, reading } from '../../../../test-support/src/random/genes.ts';

/**
 * Careless definitions: random forms in which names, conditions and calculations were exchanged, so that they read from
 * unintended places. The checker refuses many of them; the tests ask about whatever the others do.
 */
export const wildForm: fc.Arbitrary<object> = fc
  .tuple(
    genes,
    fc.array(
      fc.record({
        at: fc.nat(),
        from: fc.nat(),
        what: fc.constantFrom<What>('name', 'name', 'name', 'name', 'part', 'value'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([numbers, changes]) => exchanged(randomForm(reading(numbers)), changes));

type What = 'name' | 'part' | 'value';

interface Slot {
  readonly holder: { [name: string]: unknown };
  readonly member: string;
}

interface Change {
  readonly at: number;
  readonly from: number;
  readonly what: What;
}

const writtenAs = (...ways: readonly string[]): readonly string[] =>
  calculationNames.filter((name) => ways.includes(calculations[name].written));

/** Members whose text names a field or a repeat; members that contain a condition or a calculation. */
const naming: readonly string[] = [
  'field',
  'some',
  'every',
  'from',
  'until',
  'at',
  ...writtenAs('count', 'operand', 'span', 'field'),
];
const ofRepeats: readonly string[] = ['some', 'every', 'count'];
const holding: readonly string[] = [
  'x-visible',
  'x-editable',
  'x-calculate',
  'x-rules',
  'when',
  'where',
  'not',
  'check',
  'is',
  'plus',
  'today',
  'days',
  'hours',
  ...writtenAs('terms', 'pair', 'factors', 'quotient', 'pieces'),
];
const constants: readonly string[] = [
  ...operatorsWith('operand'),
  'value',
  'otherwise',
  'minimum',
  'multipleOf',
  'maxLength',
  'format',
];

function exchanged(form: object, changes: readonly Change[]): object {
  const copy = structuredClone(form) as { [name: string]: unknown };
  for (const { at, from, what } of changes) {
    const slots = slotsIn(copy).filter(({ holder, member }) => isOf(what, member, holder[member]));
    const [into, other] = [slots[at % slots.length], slots[from % slots.length]];
    // A repeat where one is required, so that enough forms are accepted.
    const isOfRepeat = into !== undefined && ofRepeats.includes(into.member);
    const names = [
      '@entry',
      ...slots
        .filter(({ member }) => ofRepeats.includes(member) === isOfRepeat)
        .map(({ holder, member }) => holder[member]),
      ...pathsIn(copy)
        .filter(({ isRepeat }) => isRepeat === isOfRepeat)
        .map(({ path }) => path),
    ];
    if (into && what === 'name') into.holder[into.member] = names[from % names.length];
    else if (into && other) into.holder[into.member] = structuredClone(other.holder[other.member]);
  }
  return copy;
}

function isOf(what: What, member: string, value: unknown): boolean {
  if (what === 'name') return typeof value === 'string' && naming.includes(member);
  if (what === 'part') return typeof value === 'object' && value !== null && holding.includes(member);
  return typeof value !== 'object' && constants.includes(member);
}

function slotsIn(value: unknown): readonly Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) => [
    { holder: value as Slot['holder'], member },
    ...slotsIn(inner),
  ]);
}

function pathsIn(schema: unknown, path = ''): readonly { readonly path: string; readonly isRepeat: boolean }[] {
  const properties = isObject(schema)
    ? (schema['properties'] ?? (isObject(schema['items']) ? schema['items']['properties'] : undefined))
    : undefined;
  return isObject(properties)
    ? Object.entries(properties).flatMap(([name, child]) => [
        ...pathOf(child, `${path}/${name}`),
        ...pathsIn(child, `${path}/${name}`),
      ])
    : [];
}

/** Returns the path of a field or a repeat; none for other nodes, which nothing names. */
function pathOf(schema: unknown, path: string): readonly { readonly path: string; readonly isRepeat: boolean }[] {
  if (!isObject(schema) || 'properties' in schema || 'x-note' in schema) return [];
  return [{ path, isRepeat: isObject(schema['items']) && 'properties' in schema['items'] }];
}
