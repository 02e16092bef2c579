import type { Node } from '@formwright/model';
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
export function likelyRenames({ removed, added, pathNow }: Pairing): readonly LikelyRename[] {
  const candidates = added
    .flatMap((now) => removed.map((old) => ({ now, old, score: likeness(old, now, pathNow) })))
    .filter(({ score }) => score >= enough);
  const used = new Set<Node>();
  const found: LikelyRename[] = [];
  for (const { now, old } of candidates.toSorted((one, other) => other.score - one.score)) {
    // The contents of a renamed node follow it.
    const follows = found.some(
      (one) =>
        now.path.startsWith(`${one.now.path}/`) && old.path === `${one.old.path}${now.path.slice(one.now.path.length)}`,
    );
    if (used.has(now) || used.has(old) || follows) continue;
    used.add(now).add(old);
    const isHere = pathNow(containerOf(old.path)) === containerOf(now.path) && !old.path.includes('/*');
    found.push({
      now,
      old,
      suggestion: `This looks like a rename of \`${old.path}\`. If it is, add \`"x-renamedFrom": "${isHere ? old.name : old.path}"\`, so that drafts follow.`,
    });
  }
  return found;
}

function containerOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
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
