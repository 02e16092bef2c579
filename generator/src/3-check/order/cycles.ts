import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { usesIn, type Parts } from '../../2-resolve/logic/uses.ts';
import { containerOf, nodeAtPath, rowsOf } from '../../2-resolve/names/resolve-name.ts';
import type { Resolved } from '../../2-resolve/resolve.ts';
import { cyclesIn } from './cycles-in.ts';
import type { Rule } from '../rule.ts';

/**
 * Nothing depends on itself. An answer counts only while it is visible, so a node depends on what its visibility reads,
 * on the node above it, and on what its calculation, its start value and its options read. Runs once all names are known to be correct.
 */
export const cycles: Rule = (resolved) => {
  const graph = new Map(
    resolved.nodes.filter(({ path }) => path !== '').map((node) => [node.path, dependenciesOf(node, resolved)]),
  );
  return cyclesIn(graph).map((paths) => report(resolved.definition.root, paths));
};

function dependenciesOf(node: DefinitionNode, { logic, form }: Resolved): ReadonlySet<string> {
  const { visible, calculation, start, choices } = logic.get(node) ?? {};
  const found = new Set<string>();
  const search = (): Search => ({ form, found, opened: new Set() });
  if (visible) add({ conditions: [visible] }, search());
  for (const one of [calculation, start]) if (one) add({ calculations: [one] }, search());
  for (const option of choices?.options ?? []) if (option.visible) add({ conditions: [option.visible] }, search());
  const above = containerOf(node.path).replace(/\/\*$/, '');
  if (above !== '') found.add(above);
  return found;
}

interface Search {
  readonly form: Resolved['form'];
  readonly found: Set<string>;
  readonly opened: Set<string>;
}

function add(parts: Parts, search: Search): void {
  const { names, conditions } = usesIn(parts);
  for (const { means, as } of names) {
    if (!means) continue;
    search.found.add(means.path);
    // Whether a row counts depends on whether it is shown.
    if (as === 'repeat' || as === 'countable') for (const row of rowsOf(means)) search.found.add(row.path);
  }
  for (const { name } of conditions) {
    const condition = search.form.conditions.get(name);
    if (!condition || search.opened.has(name)) continue;
    search.opened.add(name);
    add({ conditions: [condition] }, search);
  }
}

function report(root: DefinitionNode, paths: readonly string[]): RawDiagnostic {
  const name = (path: string): string => path.replaceAll('/*', '');
  const nodes = paths.map((path) => nodeAtPath(root, path) as DefinitionNode);
  const keywordOf = (node: DefinitionNode): DefinitionNode['place'] =>
    ['x-visible', 'x-calculate', 'x-start', 'oneOf', 'items']
      .map((keyword) => node.keywords.get(keyword)?.namePlace)
      .find(Boolean) ?? node.namePlace;
  const [first, ...others] = nodes as [DefinitionNode, ...DefinitionNode[]];
  const chain = [...paths, paths[0] as string].map((path) => `\`${name(path)}\``).join(' → ');
  return {
    ...diagnostic('cycle', keywordOf(first), { chain }),
    ...(others.length > 0 ? { related: others.map(keywordOf) } : {}),
  };
}
