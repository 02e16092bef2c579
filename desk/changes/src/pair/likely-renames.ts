import { nodesByPath, type FormModel, type Node, type SectionNode } from '@formwright/model';
import type { Pairing } from './pair-nodes.ts';

/** A new node, and the removed node that it may have been. */
export interface LikelyRename {
  readonly now: Node;
  readonly old: Node;
  readonly suggestion: string;
}

/** How alike two nodes have to be, out of 10. */
const enough = 5;

/** Finds nodes that seem to have been renamed without `x-renamedFrom`: each once, the most alike first. */
export function likelyRenames({ removed, added, pathNow }: Pairing, newer: FormModel): readonly LikelyRename[] {
  const nodes = nodesByPath(newer);
  const candidates = added
    .flatMap((now) => removed.map((old) => likely(old, { now, row: rowOf(now, nodes), pathNow })))
    .filter(({ score }) => score >= enough);
  const used = new Set<Node>();
  const found: LikelyRename[] = [];
  for (const { now, old, former } of candidates.toSorted((one, other) => other.score - one.score)) {
    // The contents of a renamed node follow it.
    const follows = found.some(
      (one) =>
        now.path.startsWith(`${one.now.path}/`) && old.path === `${one.old.path}${now.path.slice(one.now.path.length)}`,
    );
    if (used.has(now) || used.has(old) || follows) continue;
    used.add(now).add(old);
    found.push({
      now,
      old,
      suggestion: `This looks like a rename of \`${old.path}\`. If it is, add \`"x-renamedFrom": "${former}"\`, so that drafts follow.`,
    });
  }
  return found;
}

function containerOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

interface Candidate {
  readonly now: Node;
  readonly row: SectionNode | undefined;
  readonly pathNow: Pairing['pathNow'];
}

/** Returns the row of which a field is asked. */
function rowOf(now: Node, nodes: ReadonlyMap<string, Node>): SectionNode | undefined {
  const row = now.kind === 'field' ? nodes.get(containerOf(now.path)) : undefined;
  const around = row && nodes.get(containerOf(row.path));
  return row?.kind === 'section' && around?.kind === 'section' && around.rows ? row : undefined;
}

/** One field for each of several things may have become one question of rows. Then it has the name of its row. */
function likely(
  old: Node,
  { now, row, pathNow }: Candidate,
): { readonly now: Node; readonly old: Node; readonly score: number; readonly former: string } {
  const isHere = pathNow(containerOf(old.path)) === containerOf(now.path) && !old.path.includes('/*');
  const alone = { now, old, score: likeness(old, now, pathNow), former: isHere ? old.name : old.path };
  if (!row || !old.name.includes(row.name)) return alone;
  const { name, path, label } = row;
  const ofRow = likeness(old, { ...now, name, path, label } as Node, pathNow);
  const former = `${containerOf(old.path)}/${old.name.replace(name, '{row}')}`;
  return ofRow > alone.score ? { ...alone, score: ofRow, former } : alone;
}

function likeness(old: Node, now: Node, pathNow: Pairing['pathNow']): number {
  if (old.kind === 'note' || now.kind === 'note') return 0;
  const isHere = pathNow(containerOf(old.path)) === containerOf(now.path) ? 2 : 0;
  const label = old.label !== '' && old.label === now.label ? 4 : 0;
  const name = old.name === now.name ? 3 : similar(old.name, now.name) || similar(old.label, now.label) ? 2 : 0;
  if (old.kind === 'field' && now.kind === 'field') {
    if (old.type !== now.type) return 0;
    const values = JSON.stringify(old.options?.map(({ value }) => value));
    if (values !== JSON.stringify(now.options?.map(({ value }) => value))) return 0;
    return (
      isHere +
      label +
      name +
      (values === undefined ? 0 : 2) +
      (old.format === now.format && old.format !== undefined ? 1 : 0) +
      1
    );
  }
  if (!('children' in old) || !('children' in now) || (old.kind === 'repeat') !== (now.kind === 'repeat')) return 0;
  const names = new Set(now.children.map((child) => child.name));
  const shared =
    old.children.filter((child) => names.has(child.name)).length /
    Math.max(1, old.children.length, now.children.length);
  return isHere + label + name + 5 * shared;
}

/** Returns true if two texts share most of their pairs of letters (Dice's coefficient). */
function similar(one: string, other: string): boolean {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / Math.max(1, left.size + right.size) >= 0.6;
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase();
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, n) => letters.slice(n, n + 2)));
}
