import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { containerOf, nodeAtPath, repeatsAround, resolveNode } from '../../3-compile/resolve-name.ts';
import type { Rule } from '../rule.ts';
import type { CheckScope } from '../scope.ts';
import type { NameUse } from '../uses.ts';

/** Every name in a condition or calculation is that of a field, or of a repeat where one is asked for, and can be read from there. */
export const names: Rule = ({ uses, nodes }) => uses.names.flatMap((use) => checkName(use, nodes));

function checkName(use: NameUse, nodes: readonly DefinitionNode[]): readonly RawDiagnostic[] {
  const { name, scope, as } = use;
  const place = use.keyword.placeOf(use.pointer);
  if (name === '@entry') {
    if (as === 'repeat' || as === 'countable') return [diagnostic('not-a-repeat', place, { name })];
    return repeatsAround(scope.from).length > 0 ? [] : [diagnostic('entry-outside-repeat', place)];
  }
  const node = resolveNode(scope.root, scope.from, name);
  if (!node || node.kind === 'form') return [diagnostic('unknown-field', place, { name, suggestion: suggest(name, scope, nodes) })];
  if (as === 'repeat' && node.kind !== 'repeat') return [diagnostic('not-a-repeat', place, { name })];
  if (as === 'countable' && node.kind !== 'repeat' && !isSeveral(node)) return [diagnostic('not-a-repeat', place, { name })];
  if ((as === 'field' || as === 'over') && node.kind !== 'field') return [diagnostic('not-a-field', place, { name, node: node.kind })];
  // A calculation may read a field of all entries.
  const outside = as === 'over' ? undefined : repeatsAround(node.path).find((repeat) => !scope.repeats.has(repeat));
  return outside === undefined ? [] : [diagnostic('field-in-repeat', place, { name, repeat: outside })];
}

function isSeveral(node: DefinitionNode): boolean {
  return node.kind === 'field' && node.keywords.get('type')?.value === 'array';
}

/** The nearest name that can be seen from there; where none is near, the whole way to a node of that name. */
function suggest(name: string, scope: CheckScope, nodes: readonly DefinitionNode[]): string | undefined {
  if (name.startsWith('/')) return didYouMean(name, nodes.filter(({ kind }) => kind !== 'note').map(({ path }) => path.replaceAll('/*', '')));
  const seen = new Set<string>();
  for (let at = scope.from; ; at = containerOf(at)) {
    for (const child of nodeAtPath(scope.root, at)?.children ?? []) if (child.kind !== 'note') seen.add(child.name);
    if (at === '') break;
  }
  const near = didYouMean(name, seen);
  if (near !== undefined) return near;
  const elsewhere = nodes.filter((node) => node.name === name && (node.kind === 'field' || node.kind === 'repeat'));
  if (elsewhere.length === 1) return `Did you mean \`${(elsewhere[0] as DefinitionNode).path.replaceAll('/*', '')}\`?`;
  return didYouMean(name, nodes.filter(({ kind }) => kind === 'field' || kind === 'repeat').map((node) => node.name));
}
