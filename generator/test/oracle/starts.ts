import { isAnswer } from './answers.ts';
import { calculate } from './calculations.ts';
import { choicesOf, type OracleNode } from './definition.ts';
import { readBy } from './locked-by.ts';
import { eachPlace, isVisible, objectOf } from './visible.ts';
import { rawAt, type World } from './world.ts';

/** Answers of a draft, and the pointers of fields that have come to be. */
export interface Begun {
  readonly draft: unknown;
  readonly known: ReadonlySet<string>;
}

/**
 * Section 10: every visible field that comes to be gets its start value, after everything that decides whether it is
 * visible and what it starts with.
 */
export function startsIn(world: World, known: ReadonlySet<string>): Begun {
  const done = new Set<OracleNode>();
  let now = world;
  const noted = new Set(known);
  const settle = (node: OracleNode): void => {
    if (done.has(node)) return;
    done.add(node);
    for (const other of decidedBy(world, node)) settle(other);
    if (!('default' in node.schema) && !('x-start' in node.schema)) return;
    const due: string[] = [];
    eachPlace(now, (at, pointer) => {
      if (at === node && isVisible(now, pointer) && !noted.has(pointer) && isReachable(now.draft, pointer))
        due.push(pointer);
    });
    const values = due.map((pointer) => startOf(now, node, pointer));
    let { draft } = now;
    due.forEach((pointer, n) => {
      noted.add(pointer);
      if (values[n] !== undefined) draft = put(draft, pointer.split('/').slice(1), values[n]);
    });
    now = { ...world, draft, known: new Map() };
  };
  for (const node of world.form.byPath.values()) settle(node);
  return { draft: now.draft, known: noted };
}

function startOf(world: World, { schema }: OracleNode, pointer: string): unknown {
  if (isAnswer(rawAt(world, pointer))) return undefined;
  return schema['default'] ?? calculate(world, schema['x-start'], [objectOf(pointer)]);
}

/** What decides whether a node is visible, what is read of it, and what it starts with. */
function decidedBy(world: World, node: OracleNode): readonly OracleNode[] {
  const { schema, parent } = node;
  const options = node.kind === 'field' ? (choicesOf(node) ?? []).map(({ visible }) => visible) : [];
  const around = node.path.slice(0, node.path.lastIndexOf('/'));
  return [
    ...(parent ? [parent] : []),
    ...[schema['x-visible'], schema['x-calculate'], schema['x-start'], ...options].flatMap((written) =>
      readBy(world, typeof written === 'string' ? undefined : written, [around]),
    ),
  ];
}

/** An answer cannot be put into what is not an object. */
function isReachable(draft: unknown, pointer: string): boolean {
  let at: unknown = draft;
  for (const step of pointer.split('/').slice(1, -1)) {
    if (isAnswer(at) && (typeof at !== 'object' || (Array.isArray(at) && !/^\d+$/.test(step)))) return false;
    at = (at as Record<string, unknown> | undefined | null)?.[step];
  }
  return !isAnswer(at) || (typeof at === 'object' && !Array.isArray(at));
}

function put(part: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(part) && /^\d+$/.test(name))
    return part.map((entry: unknown, n) => (String(n) === name ? put(entry, rest, value) : entry));
  const object = typeof part === 'object' && part !== null && !Array.isArray(part) ? part : {};
  const before = (object as { readonly [name: string]: unknown })[name];
  return { ...object, [name]: rest.length > 0 ? put(before, rest, value) : value };
}
