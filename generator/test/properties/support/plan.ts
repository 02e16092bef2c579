import { randomField, type Json, type RandomField } from './random-fields.ts';
import type { Genes } from '../../../../test-support/src/random/genes.ts';

/** A node of a form that is being made. */
export interface Planned {
  readonly kind: 'page' | 'section' | 'repeat' | 'note' | 'field';
  readonly name: string;
  readonly path: string;
  readonly parent: Planned | undefined;
  readonly children: Planned[];
  readonly schema: Json;
  readonly field?: RandomField;
  /** It is a working value: calculated like a field, and nothing else. */
  readonly isValue?: true;
  /** The names of the rows of a section of rows. Its one child is the first; the others are asked the same. */
  readonly rows?: readonly string[];
  /**
   * What is evaluated for a node may only read what comes before it in this order, which is not that of the file, so
   * that there are no cycles. 0: nothing is evaluated for it.
   */
  readonly rank: number;
}

/** The last rank that must be known before a node can be read: its own, or that of something above it. */
export function readyAt(node: Planned): number {
  return Math.max(node.rank, node.parent ? readyAt(node.parent) : 0);
}

export const hostileTitles = [
  '"};alert(1)//',
  '</script><!--',
  '$&',
  '`',
  'a\u2028b',
  '__proto__',
  '*/ export {}',
  '\\',
  "'",
];

/** Makes pages, sections, repeats, fields and notes, without any condition. */
export function planForm(genes: Genes): Planned[] {
  let count = 0;
  const make = (kind: Planned['kind'], parent: Planned | undefined): Planned => {
    const own = `${{ page: 'p', section: 's', repeat: 'r', note: 'n', field: 'f' }[kind]}${count++}`;
    const name = kind === 'field' && parent?.kind !== 'page' && genes.chance(25) ? 'same' : own;
    const taken = parent?.children.some((child) => child.name === name) ?? false;
    const title = genes.chance(6) ? genes.pick(hostileTitles) : `The ${own}`;
    const base = parent === undefined ? '' : parent.kind === 'repeat' ? `${parent.path}/*` : parent.path;
    const field = kind === 'field' ? randomField(genes) : undefined;
    const finalName = taken ? own : name;
    const node: Planned = {
      kind,
      name: finalName,
      path: `${base}/${finalName}`,
      parent,
      children: [],
      schema: { title, ...field?.schema },
      rank: genes.chance(kind === 'field' || kind === 'note' ? 50 : 25) ? 1 + genes.below(999) : 0,
      ...(field ? { field } : {}),
    };
    parent?.children.push(node);
    return node;
  };
  const fill = (parent: Planned, depth: number): void => {
    const size = 1 + genes.below(4);
    for (let n = 0; n < size; n++) {
      const kind = genes.pick(
        depth < 3
          ? (['field', 'field', 'field', 'section', 'repeat', 'note', 'repeat', 'field'] as const)
          : (['field', 'field', 'note'] as const),
      );
      const node = make(kind, parent);
      if (kind === 'section' && !rowAround(node) && genes.chance(40)) {
        const row = make('section', node);
        Object.assign(node, { rows: [row.name, `${row.name}b`, `${row.name}c`].slice(0, 1 + genes.below(3)) });
        fill(row, genes.chance(30) ? 2 : 3);
      } else if (kind === 'section' || kind === 'repeat') fill(node, depth + 1);
    }
    if (parent.children.every(({ kind }) => kind === 'note')) make('field', parent);
  };
  const pages = Array.from({ length: 1 + genes.below(3) }, () => make('page', undefined));
  for (const page of pages) fill(page, 1);
  const holders = allOf(pages).filter(({ kind, rows }) => kind !== 'field' && kind !== 'note' && !rows);
  for (const holder of holders) if (genes.chance(20)) holder.children.push(valueIn(genes, holder, `v${count++}`));
  return [...pages, ...(genes.chance(40) ? [valueIn(genes, undefined, `v${count++}`)] : [])];
}

function valueIn(genes: Genes, parent: Planned | undefined, name: string): Planned {
  const base = parent === undefined ? '' : parent.kind === 'repeat' ? `${parent.path}/*` : parent.path;
  return {
    kind: 'field',
    name,
    path: `${base}/${name}`,
    parent,
    children: [],
    schema: {},
    rank: 1 + genes.below(999),
    field: randomField(genes),
    isValue: true,
  };
}

/** Returns the row that a node is in; undefined if it is in none. */
export function rowAround({ parent }: Planned): Planned | undefined {
  return parent?.parent?.rows ? parent : parent && rowAround(parent);
}

export function allOf(nodes: readonly Planned[]): Planned[] {
  return nodes.flatMap((node) => [node, ...allOf(node.children)]);
}

/** The path of a node; for one in a row, perhaps that of the same node in all rows, which leaves the row out. */
export function pathOfAll(genes: Genes, { path, parent }: Planned): string {
  const row = parent?.parent?.rows ? parent : undefined;
  const asWritten = path.replaceAll('/*', '');
  return row && genes.chance(60)
    ? `${row.path.slice(0, row.path.lastIndexOf('/'))}${path.slice(row.path.length)}`.replaceAll('/*', '')
    : asWritten;
}

/** Paths of the repeats in whose entries something stands. */
export function repeatsOf(path: string): readonly string[] {
  return [...path.matchAll(/\/\*/g)].map(({ index }) => path.slice(0, index));
}
