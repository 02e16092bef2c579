import { namingFields } from './calculations.ts';
import { holds } from './conditions.ts';
import { choicesOf, rowsOfSection, type Json, type OracleNode } from './definition.ts';
import { lookUp, lookUpAll, seenFrom, type From, type World } from './world.ts';

/** Section 5: the paths that nobody with these facts can have changed, by the answers of the stored draft. */
export function lockedBy(world: World): readonly string[] {
  return lockedInTurn(world).at(-1) ?? [];
}

/** Returns what facts lock by themselves, then what these answers lock too, and so on until nothing more is locked. */
export function lockedInTurn(world: World, before: readonly string[] = []): readonly (readonly string[])[] {
  const now = [...world.form.byPath.values()]
    .filter((node) => isKnownToBeLocked(world, node, before))
    .map(({ path }) => path);
  return now.length === before.length ? [] : [now, ...lockedInTurn(world, now)];
}

function isKnownToBeLocked(world: World, node: OracleNode, locked: readonly string[]): boolean {
  const editable: unknown = node.schema['x-editable'];
  return (
    editable !== undefined &&
    verdict(editable as Json, { world, locked, from: [around(node.path)], entriesOf: repeatsAbove(node) }) === 'fails'
  );
}

interface Asked {
  readonly world: World;
  readonly locked: readonly string[];
  /** Paths where pointers would be, because no entry is meant. */
  readonly from: From;
  /** The repeats around the question. */
  readonly entriesOf: readonly OracleNode[];
}

type Verdict = 'holds' | 'fails' | 'unknown';

function verdict(condition: Json, asked: Asked): Verdict {
  const { world, from, entriesOf } = asked;
  const each = (conditions: unknown): readonly Verdict[] => (conditions as Json[]).map((one) => verdict(one, asked));
  const opposite: Readonly<Record<Verdict, Verdict>> = { holds: 'fails', fails: 'holds', unknown: 'unknown' };
  const every = (verdicts: readonly Verdict[]): Verdict =>
    verdicts.includes('fails') ? 'fails' : verdicts.includes('unknown') ? 'unknown' : 'holds';
  if ('all' in condition) return every(each(condition['all']));
  if ('any' in condition) return opposite[every(each(condition['any']).map((one) => opposite[one]))];
  if ('not' in condition) return opposite[verdict(condition['not'] as Json, asked)];
  if ('condition' in condition)
    return verdict(world.form.schema['x-form'].conditions[condition['condition']] as Json, {
      ...asked,
      from: [''],
      entriesOf: [],
    });
  for (const kind of ['some', 'every'] as const) {
    const node = kind in condition ? lookUp(world, from, condition[kind] as string) : undefined;
    if (!node || !('x-rows' in node.schema)) continue;
    // Rows are always there, so this is a question about each, which is left out while it is hidden.
    const rows = rowsOfSection(node).map((row) => ({
      shown: every(shownBy(row).map(({ condition: own, at }) => verdict(own, { ...asked, from: [at] }))),
      where: verdict(condition['where'] as Json, { ...asked, from: [row.path, ...from] }),
    }));
    return kind === 'some'
      ? opposite[every(rows.map(({ shown, where }) => opposite[every([shown, where])]))]
      : every(rows.map(({ shown, where }) => opposite[every([shown, opposite[where]])]));
  }
  const read = readBy(world, condition, from);
  if (read.every((node) => isKnown(node, asked) && !entriesOf.some((repeat) => isIn(node, repeat.path))))
    return holds(world, condition, from) ? 'holds' : 'fails';
  for (const [kind, sure] of [
    ['some', 'fails'],
    ['every', 'holds'],
  ] as const) {
    if (!(kind in condition)) continue;
    const repeat = lookUp(world, from, condition[kind] as string);
    const ofAny = verdict(condition['where'] as Json, {
      ...asked,
      from: [`${repeat.path}/*`, ...from],
      entriesOf: [...entriesOf, repeat],
    });
    return ofAny === sure ? sure : 'unknown';
  }
  return 'unknown';
}

/** Whether what is read of a node is what was stored, and whether it is visible depends on nothing else. */
function isKnown(node: OracleNode, asked: Asked): boolean {
  const { world, locked } = asked;
  const at: From = [around(node.path)];
  const shown = lineOf(node).flatMap(({ path, schema }) => readBy(world, schema['x-visible'], [around(path)]));
  const options =
    node.kind === 'field' ? (choicesOf(node) ?? []).flatMap(({ visible }) => readBy(world, visible, at)) : [];
  if (![...shown, ...options, ...repeatsAbove(node)].every((other) => isKnown(other, asked))) return false;
  if (node.schema['x-calculate'] !== undefined)
    return readBy(world, node.schema['x-calculate'], at).every((other) => isKnown(other, asked));
  return !isFilledIn(node) && locked.some((path) => !path.includes('*') && isIn(node, path));
}

/**
 * Section 10: it has a start value, or an `x-prefill` of its own or of the nearest node around it. A record never has
 * files.
 */
function isFilledIn(node: OracleNode): boolean {
  if ('default' in node.schema || 'x-start' in node.schema) return true;
  const said = lineOf(node).find(({ schema }) => 'x-prefill' in schema);
  return said !== undefined && said.schema['x-prefill'] !== false && !node.schema['x-attachments'];
}

/** Returns all nodes that a condition or a calculation names, including those in named conditions. */
export function readBy(world: World, written: unknown, from: From): readonly OracleNode[] {
  if (Array.isArray(written)) return written.flatMap((one) => readBy(world, one, from));
  if (typeof written !== 'object' || written === null) return [];
  const json = written as Json;
  if (typeof json['condition'] === 'string')
    return readBy(world, world.form.schema['x-form'].conditions[json['condition']], ['']);
  const { where, ...others } = json;
  const gone = [json['some'], json['every'], json['count']]
    .filter((name) => typeof name === 'string')
    .map((name) => lookUp(world, from, name));
  const rows = gone.filter(({ schema }) => 'x-rows' in schema).flatMap(rowsOfSection);
  const entry = gone.filter(({ kind }) => kind === 'repeat').map(({ path }) => `${path}/*`);
  const inner = Object.entries(others).flatMap(([member, value]) =>
    (takesNames.includes(member) ? namesIn(value).flatMap((name) => named(world, name, from)) : []).concat(
      readBy(world, value, from),
    ),
  );
  const ofRows = rows.flatMap((row) => [
    ...shownBy(row).flatMap(({ condition, at }) => readBy(world, condition, [at])),
    ...readBy(world, where, [row.path, ...from]),
  ]);
  return [
    ...gone.filter(({ schema }) => !('x-rows' in schema)),
    ...(rows.length > 0 ? ofRows : readBy(world, where, [...entry, ...from] as unknown as From)),
    ...inner,
  ];
}

/** The conditions under which a node is shown: its own, and those of what is around it. */
function shownBy(node: OracleNode): readonly { readonly condition: Json; readonly at: string }[] {
  return lineOf(node).flatMap(({ path, schema }) =>
    schema['x-visible'] ? [{ condition: schema['x-visible'] as Json, at: around(path) }] : [],
  );
}

const takesNames: readonly string[] = ['field', 'from', 'until', ...namingFields];

function namesIn(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

function named(world: World, written: string, within: From): readonly OracleNode[] {
  const { name, from } = seenFrom(within, written);
  // The number of an entry is read of its repeat.
  return lookUpAll(world, from, name === '@entry' ? from[0].slice(0, from[0].lastIndexOf('/*')) : name);
}

/** A node and those around it, outwards. */
function lineOf(node: OracleNode): readonly OracleNode[] {
  return node.parent ? [node, ...lineOf(node.parent)] : [node];
}

function repeatsAbove(node: OracleNode): readonly OracleNode[] {
  return lineOf(node)
    .slice(1)
    .filter(({ kind }) => kind === 'repeat');
}

function isIn({ path }: OracleNode, above: string): boolean {
  return `${path}/`.startsWith(`${above}/`);
}

function around(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
