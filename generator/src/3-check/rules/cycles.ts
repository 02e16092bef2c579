import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { compileLogic } from '../../4-compile/compile-logic.ts';
import type { Condition, Expression, Logic } from '../../4-compile/logic.ts';
import { referencesOf } from '../../4-compile/references.ts';
import { containerOf, nodeAtPath } from '../../2-resolve/names/resolve-name.ts';
import { newTexts } from '../../4-compile/texts.ts';
import { cyclesIn } from '../cycles-in.ts';
import type { Rule } from '../rule.ts';

/**
 * Nothing depends on itself. An answer counts only while it is visible, so a node depends on what its visibility reads,
 * on the node above it, and on what its calculation and its options read. Runs once all names are known to be good.
 */
export const cycles: Rule = ({ definition, nodes }) => {
  const logic = compileLogic(definition, newTexts());
  const graph = new Map(
    nodes.filter(({ path }) => path !== '').map((node) => [node.path, dependenciesOf(node, logic)]),
  );
  return cyclesIn(graph).map((paths) => report(definition.root, paths));
};

function dependenciesOf({ path }: DefinitionNode, logic: Logic): ReadonlySet<string> {
  const own = [
    logic.visible.get(path),
    logic.calculated.get(path),
    ...(logic.options.get(path) ?? []).map(({ visible }) => visible),
  ];
  const found = new Set<string>();
  for (const part of own) if (part) add(part, { logic, found, opened: new Set() });
  const above = containerOf(path).replace(/\/\*$/, '');
  if (above !== '') found.add(above);
  return found;
}

interface Search {
  readonly logic: Logic;
  readonly found: Set<string>;
  readonly opened: Set<string>;
}

function add(part: Condition | Expression, search: Search): void {
  const { paths, named } = referencesOf(part);
  for (const path of paths) search.found.add(path);
  for (const name of named) {
    const condition = search.logic.conditions.get(name);
    if (!condition || search.opened.has(name)) continue;
    search.opened.add(name);
    add(condition, search);
  }
}

function report(root: DefinitionNode, paths: readonly string[]): RawDiagnostic {
  const name = (path: string): string => path.replaceAll('/*', '');
  const nodes = paths.map((path) => nodeAtPath(root, path) as DefinitionNode);
  const keywordOf = (node: DefinitionNode): DefinitionNode['place'] =>
    ['x-visible', 'x-calculate', 'oneOf', 'items']
      .map((keyword) => node.keywords.get(keyword)?.namePlace)
      .find(Boolean) ?? node.namePlace;
  const [first, ...others] = nodes as [DefinitionNode, ...DefinitionNode[]];
  const chain = [...paths, paths[0] as string].map((path) => `\`${name(path)}\``).join(' → ');
  return {
    ...diagnostic('cycle', keywordOf(first), { chain }),
    ...(others.length > 0 ? { related: others.map(keywordOf) } : {}),
  };
}
