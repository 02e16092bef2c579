import { operators, operatorsWith, type OperatorName } from '@formwright/generator/language';
import type { Genes } from '../../../../test-support/src/random/genes.ts';
import { readyAt, repeatsOf, rowAround, type Planned } from './plan.ts';
import { dates, moments, texts, times, type Json } from './random-fields.ts';

/** Where a condition is, and what it may read. */
export interface Standing {
  /** The path of the object in which bare names are looked up first. */
  readonly from: string;
  /** Ranks below this may be read. */
  readonly before: number;
  readonly nodes: readonly Planned[];
  readonly named: readonly { readonly name: string; readonly rank: number }[];
  /** Within a `where`: the objects around it, that of the whole condition last. */
  readonly around?: readonly string[];
  /** All that may be read, if not everything may. */
  readonly only?: ReadonlySet<Planned>;
}

/** The scope of the condition in a `where` over a repeat. */
function within(repeat: Planned, standing: Standing): Standing {
  const from = repeat.rows ? `${repeat.path}/${repeat.rows[0]}` : `${repeat.path}/*`;
  return { ...standing, from, around: [standing.from, ...(standing.around ?? [])] };
}

/** Makes a condition: always valid, though rarely what an author would write. */
export function randomCondition(genes: Genes, standing: Standing, depth = 0): Json {
  const simple = (): Json => randomComparison(genes, standing, depth);
  if (depth > 2 || genes.chance(60)) return simple();
  const inner = (): Json => randomCondition(genes, standing, depth + 1);
  const named = standing.named.filter(({ rank }) => rank < standing.before);
  const quantifiable = repeatsFor(standing);
  switch (genes.below(6)) {
    case 0:
      return { all: [inner(), inner()] };
    case 1:
      return { any: [inner(), inner()] };
    case 2:
      return { not: inner() };
    case 3:
      return named.length > 0 ? { condition: genes.pick(named).name } : simple();
    default: {
      if (quantifiable.length === 0) return simple();
      const repeat = genes.pick(quantifiable);
      return {
        [genes.pick(['some', 'every'])]: nameOf(genes, repeat, standing),
        where: randomCondition(genes, within(repeat, standing), depth + 1),
      };
    }
  }
}

/** Repeats, and sections of rows, whose entries or rows can be read from here. */
export function repeatsFor(standing: Standing): readonly Planned[] {
  return readable(standing).filter(
    (node) =>
      (node.kind === 'repeat' || node.rows !== undefined) &&
      readyAt(node.rows ? (node.children[0] ?? node) : node) < standing.before &&
      isSeen(node.path, standing),
  );
}

/**
 * Returns whether a path can be seen from a `where`, or from what is around it: of its own repeat's entries, only those
 * that it is about.
 */
function isSeen(path: string, { from, around = [] }: Standing): boolean {
  const inner = [from, ...around];
  return repeatsOf(path).every((repeat) =>
    inner.some(
      (one, n) => isNear(`${repeat}/*`, one) && inner.slice(0, n).every((nearer) => !repeat.startsWith(`${nearer}/`)),
    ),
  );
}

/** Whether every repeat around a path has the condition in one of its entries too. */
function isNear(path: string, from: string): boolean {
  return repeatsOf(path).every((repeat) => from === `${repeat}/*` || from.startsWith(`${repeat}/*/`));
}

export function fieldsFor(standing: Standing): readonly Planned[] {
  return readable(standing).filter(
    (node) => node.kind === 'field' && readyAt(node) < standing.before && isSeen(node.path, standing),
  );
}

function readable(standing: Standing): readonly Planned[] {
  const { nodes, only } = standing;
  return nodes.filter(
    (node) => (only?.has(node) ?? true) && (!isOfThisRow(node, standing) || bareNode(node.name, standing) === node),
  );
}

/**
 * Whether a node is in an entry of this very row. What is asked of all rows is written once, so a path would name an
 * entry of the first row in all of them.
 */
export function isOfThisRow(node: Planned, { from }: Pick<Standing, 'from'>): boolean {
  const row = rowAround(node);
  return row !== undefined && node.path.slice(row.path.length).includes('/*') && `${from}/`.startsWith(`${row.path}/`);
}

/** What a bare name means. */
function bareNode(name: string, { from, nodes }: Pick<Standing, 'from' | 'nodes'>): Planned | undefined {
  for (let object = from; ; object = object.slice(0, object.lastIndexOf('/'))) {
    const found = nodes.find(({ path }) => path === `${object}/${name}`);
    if (found || object === '') return found;
  }
}

/** Returns a bare name if it means this node, otherwise the path from the root. */
export function nameOf(genes: Genes, node: Planned, standing: Standing): string {
  const absolute = node.path.replaceAll('/*', '');
  if (genes.chance(40) && !isOfThisRow(node, standing)) return absolute;
  return bareNode(node.name, standing) === node ? node.name : absolute;
}

function randomComparison(genes: Genes, standing: Standing, depth: number): Json {
  const fields = fieldsFor(standing);
  const repeats = repeatsFor(standing);
  const kind = genes.below(20);
  if (kind === 18 && repeatsOf(standing.from).length > 0)
    return {
      field: '@entry',
      ...genes.pick([{ is: 0 }, { is: 1 }, { above: 0 }, { atMost: 1 }, { below: 2 }, { in: [0, 2] }]),
    };
  if (kind >= 16 && repeats.length > 0) {
    const repeat = genes.pick(repeats);
    const where =
      depth < 2 && genes.chance(50) ? { where: randomCondition(genes, within(repeat, standing), depth + 1) } : {};
    return {
      count: nameOf(genes, repeat, standing),
      ...where,
      ...genes.pick([
        { is: 0 },
        { above: 0 },
        { atLeast: 2 },
        { below: 2 },
        { atMost: 1 },
        { is: 2 },
        { in: [1, 2] },
        { above: 0.5 },
      ]),
    };
  }
  if (kind === 15 || fields.length === 0) return randomFact(genes);
  if (standing.around !== undefined && genes.chance(25)) return ofOwnEntry(genes, standing) ?? randomFact(genes);
  return randomFieldComparison(genes, genes.pick(fields), standing);
}

/** Compares the entry that a `where` is about with the one that the whole condition stands in. */
function ofOwnEntry(genes: Genes, standing: Standing): Json | undefined {
  const own = standing.around?.at(-1) ?? '';
  if (repeatsOf(own).length === 0) return undefined;
  // A row has no number.
  if (repeatsOf(standing.from).length > 0 && genes.chance(40))
    return { field: '@entry', [genes.pick(['is', 'above', 'below'])]: { field: '@this/@entry' } };
  const mine = standing.nodes.filter(
    (node) =>
      node.kind === 'field' &&
      readyAt(node) < standing.before &&
      node.path.slice(0, node.path.lastIndexOf('/')) === own,
  );
  const [field, other] = [mine.length > 0 ? genes.pick(mine) : undefined, genes.pick(fieldsFor(standing))];
  if (!field) return { field: '@this/@entry', atMost: 1 };
  const name = `@this/${field.name}`;
  if (field.field?.sort === other.field?.sort && !['choices', 'files'].includes(other.field?.sort ?? ''))
    return { field: nameOf(genes, other, standing), is: { field: name } };
  return { field: name, answered: genes.chance(50) };
}

function randomFact(genes: Genes): Json {
  return genes.pick<Json>([
    { context: 'role', is: 'manager' },
    { context: 'role', answered: true },
    { context: 'open', is: true },
    { context: 'level', above: 1 },
    { context: 'level', in: [1, 2] },
    { context: 'teams', includes: 'hub' },
    { context: 'since', below: { today: { years: -1 } } },
    { context: 'role', answered: false },
  ]);
}

/** What a date is moved by. */
export const moves: readonly Json[] = [
  { days: 7 },
  { months: 1 },
  { days: -30 },
  { years: 1, months: -1, days: 2 },
  { years: -4 },
  { weeks: 2 },
  { workingDays: 3 },
  { months: -1, workingDays: -2 },
];

/** A constant move, or one by an answer; of a date and time, also by hours and minutes. */
export function randomMove(genes: Genes, standing: Standing, sort: string): Json {
  const units = [
    'years',
    'months',
    'weeks',
    'days',
    'workingDays',
    ...(sort === 'moment' ? ['hours', 'minutes', 'minutes'] : []),
  ];
  const counts = fieldsFor(standing).filter(({ field }) => field?.schema['type'] === 'integer');
  if (counts.length > 0 && genes.chance(50))
    return {
      ...(genes.chance(30) ? genes.pick(moves) : {}),
      [genes.pick(units)]: { field: nameOf(genes, genes.pick(counts), standing) },
    };
  if (genes.chance(10)) return { days: { context: 'level' } };
  return sort === 'moment' && genes.chance(60)
    ? genes.pick<Json>([{ hours: 36 }, { minutes: -90 }, { days: 1, hours: -2, minutes: 15 }])
    : genes.pick(moves);
}

/** A day that a date and time may be on. */
function dayOf(genes: Genes, standing: Standing): Json {
  const days = fieldsFor(standing).filter(({ field }) => field?.sort === 'date');
  const field = days.length > 0 && genes.chance(50) ? { field: nameOf(genes, genes.pick(days), standing) } : undefined;
  return field ?? genes.pick<Json>([{ today: {} }, { today: { years: -2 } }, { context: 'since' }]);
}

/** Operators besides `is` that compare such values with others. */
function besidesIs(kind: 'number' | 'date' | 'time' | 'text'): readonly OperatorName[] {
  return operatorsWith('operand').filter(
    (name) => name !== 'is' && operators[name].of.includes(kind) && operators[name].against === undefined,
  );
}

function isMovable({ field }: Planned): boolean {
  return ['date', 'local-date-time'].includes(String(field?.schema['format']));
}

function randomFieldComparison(genes: Genes, node: Planned, standing: Standing): Json {
  const field = nameOf(genes, node, standing);
  const { sort, values } = node.field as NonNullable<Planned['field']>;
  if (sort === 'files')
    return genes.chance(50)
      ? { count: field, ...genes.pick([{ atLeast: 2 }, { is: 0 }, { below: 2 }, { is: 1 }]) }
      : { field, answered: genes.chance(50) };
  if (genes.chance(15)) return { field, answered: genes.chance(50) };
  const value = genes.pick(values);
  const ordered = (kind: 'number' | 'date' | 'time'): OperatorName => genes.pick(besidesIs(kind));
  const other = (): Json | undefined => {
    const alike = fieldsFor(standing).filter((candidate) => candidate.field?.sort === sort && candidate !== node);
    if (alike.length === 0 || !genes.chance(25)) return undefined;
    const read = genes.pick(alike);
    return {
      field: nameOf(genes, read, standing),
      ...(isMovable(read) && genes.chance(50) ? { plus: randomMove(genes, standing, sort) } : {}),
    };
  };
  switch (sort) {
    case 'choices':
      return genes.chance(30)
        ? { count: field, ...genes.pick([{ atLeast: 2 }, { is: 0 }, { below: 2 }]) }
        : { field, includes: value };
    case 'number':
      return { field, [genes.chance(30) ? 'is' : ordered('number')]: other() ?? value };
    case 'date':
      return {
        field,
        [genes.chance(20) ? 'is' : ordered('date')]:
          other() ??
          (genes.chance(30)
            ? { today: genes.chance(30) ? randomMove(genes, standing, sort) : genes.pick<Json>([{}, { years: -18 }]) }
            : genes.pick(dates)),
      };
    case 'moment':
      if (genes.chance(15)) return { field, is: dayOf(genes, standing) };
      return {
        field,
        [genes.chance(20) ? 'is' : ordered('date')]:
          other() ?? (genes.chance(30) ? { today: {} } : genes.pick([...moments, '2026-11-22'])),
      };
    case 'time':
      return { field, [genes.chance(20) ? 'is' : ordered('time')]: other() ?? genes.pick(times) };
    case 'attributed':
      return genes.chance(60)
        ? {
            field,
            attribute: genes.pick(['team', 'assign']),
            ...genes.pick<Json>([
              { is: 'hub' },
              { in: ['team', 'sadl'] },
              { is: 'none' },
              { answered: true },
              { is: { context: 'team' } },
            ]),
          }
        : { field, is: value };
    case 'scored':
      return genes.chance(60)
        ? {
            field,
            attribute: 'cannot',
            ...genes.pick<Json>([{ is: 1 }, { above: 0 }, { answered: true }, { in: [0, 1] }]),
          }
        : { field, is: value };
    case 'text':
      if (genes.chance(15)) return { field, fewerWordsThan: genes.pick([2, 3]) };
      return {
        field,
        [besidesIs('text').length > 0 && genes.chance(30) ? genes.pick(besidesIs('text')) : 'is']:
          other() ??
          (!node.isValue && ['format', 'x-code'].every((name) => node.field?.schema[name] === undefined)
            ? genes.pick([...texts, value])
            : value),
      };
    default:
      return genes.chance(30) ? { field, in: values.slice(0, 2) } : { field, is: other() ?? value };
  }
}
