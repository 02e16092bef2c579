import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { isCalculation } from '../../language/calculations/index.ts';
import { containerOf, hasRows, lookUp, nodeAtPath, repeatsAround } from '../../2-resolve/names/resolve-name.ts';
import { formerPlaces } from '../../2-resolve/names/former-places.ts';
import type { Rule } from '../rule.ts';
import type { Scope } from '../../2-resolve/names/scope.ts';
import type { NameUse } from '../../2-resolve/names/site.ts';

/**
 * Every name in a condition or calculation is that of a field, or of a repeat if one is required, and can be read from
 * there.
 */
export const names: Rule = ({ uses, nodes }) => uses.names.flatMap((use) => checkName(use, nodes));

function checkName(use: NameUse, nodes: readonly DefinitionNode[]): readonly RawDiagnostic[] {
  const { name, scope, as, means: node } = use;
  const place = use.keyword.placeOf(use.pointer);
  const meant = lookUp(scope, name);
  if (meant.isOwn || name === '@entry') {
    if (as === 'repeat' || as === 'countable') return [diagnostic('not-a-repeat', place, { name })];
    if (meant.isOwn && scope.standing === undefined)
      return [diagnostic('this-outside-where', place, { name, suggestion: `Write \`${meant.name}\`.` })];
    if (repeatsAround(meant.from).length === 0) return [diagnostic('entry-outside-repeat', place, { name })];
    if (meant.name === '@entry') return [];
  }
  if (!node || node.kind === 'form')
    return [diagnostic('unknown-field', place, { name, suggestion: suggest(use, nodes) })];
  if (as === 'repeat' && node.kind !== 'repeat' && !hasRows(node))
    return [
      diagnostic('not-a-repeat', place, {
        name,
        suggestion:
          node.kind === 'field' || node.kind === 'value'
            ? 'For a field, write `{ "field": … }`. `count` counts the entries of a repeat, or the chosen options of a field.'
            : undefined,
      }),
    ];
  if (as === 'countable' && node.kind !== 'repeat' && !hasRows(node) && !isSeveral(node))
    return [
      diagnostic('not-a-repeat', place, {
        name,
        suggestion: '`count` counts the entries of a repeat, or the chosen options of a field.',
      }),
    ];
  const isRead = as === 'field' || as === 'over';
  if ((isRead || as === 'answer') && node.kind !== 'field' && !(isRead && node.kind === 'value'))
    return [diagnostic('not-a-field', place, { name, node: node.kind, suggestion: insteadOf(node, as) })];
  // A calculation may read a field of all entries.
  const repeats = meant.isOwn ? new Set(repeatsAround(meant.from)) : scope.repeats;
  const outside = as === 'over' ? undefined : repeatsAround(node.path).find((repeat) => !repeats.has(repeat));
  return outside === undefined
    ? []
    : [
        diagnostic('field-in-repeat', place, {
          name,
          repeat: shown(outside),
          suggestion: isTerm(use)
            ? 'Calculate it in each entry, and add up the results with `sum`.'
            : as === 'answer'
              ? undefined
              : throughRepeat(node),
        }),
      ];
}

/** Returns whether a name is in the list of a calculation. */
function isTerm({ keyword, pointer }: NameUse): boolean {
  return keyword.name === 'x-calculate' && isCalculation(pointer.split('/').at(-2) ?? '');
}

function isSeveral(node: DefinitionNode): boolean {
  return node.kind === 'field' && node.keywords.get('type')?.value === 'array';
}

/** Returns the nearest name that can be seen from there; if none is near, the whole path of a node with that name. */
function suggest({ name, scope, as }: NameUse, nodes: readonly DefinitionNode[]): string | undefined {
  if (as === 'field' && /^-?\d+(?:\.\d+)?$/.test(name)) return `Write \`${name}\`, without quotation marks.`;
  const titled = nodes.find(
    ({ kind, keywords }) => (kind === 'field' || kind === 'repeat') && keywords.get('title')?.value === name,
  );
  if (titled) return `That is the title of \`${titled.name}\`. ${meant(titled, scope, as)}`;
  const answers = nodes.filter(({ kind }) => kind === 'field' || kind === 'repeat' || kind === 'value');
  const renamed = presentNode(name, scope, nodes);
  if (renamed)
    return name.startsWith('/') || containerOf(renamed.path) !== scope.from
      ? meant(renamed, scope, as)
      : `Did you mean \`${renamed.name}\`?`;
  // `page.field`, `page/field`, `/field`: part of the path.
  const way = name.split(/[./]/).filter(Boolean);
  const ends = answers.filter(({ path }) => shown(path).endsWith(`/${way.join('/')}`));
  if (ends.length === 1 && (way.length > 1 || name.startsWith('/'))) return meant(ends[0] as DefinitionNode, scope, as);
  if (name.startsWith('/'))
    return didYouMean(
      name,
      nodes.filter(({ kind }) => kind !== 'note').map(({ path }) => shown(path)),
    );
  const seen = new Set<string>();
  for (let at = scope.from; ; at = containerOf(at)) {
    for (const child of nodeAtPath(scope.root, at)?.children ?? []) if (child.kind !== 'note') seen.add(child.name);
    if (at === '') break;
  }
  const near = way.length > 1 ? undefined : didYouMean(name, seen);
  if (near !== undefined) return near;
  const elsewhere = answers.filter((node) => node.name === way.at(-1));
  if (elsewhere.length === 1) return meant(elsewhere[0] as DefinitionNode, scope, as);
  return didYouMean(
    name,
    answers.map((node) => node.name),
  );
}

/** Returns the present path of what had that name before it was renamed. */
function presentNode(
  name: string,
  { from, root }: Scope,
  nodes: readonly DefinitionNode[],
): DefinitionNode | undefined {
  const former = formerPlaces(nodes);
  if (former.size === 0) return undefined;
  const places = name.startsWith('/')
    ? [...former.keys()].filter((path) => shown(path) === name)
    : [...around(from)].map((at) => `${at}/${name}`);
  const present = places.map((path) => former.get(path)).find((path) => path !== undefined);
  return present === undefined ? undefined : nodeAtPath(root, present);
}

/** Returns an object and those around it, from the inside out. */
function around(from: string): readonly string[] {
  return from === '' ? [''] : [from, ...around(containerOf(from))];
}

/** A calculation over all entries names a field of theirs by its path. */
function meant(node: DefinitionNode, scope: Scope, as: NameUse['as']): string {
  const isWithin = repeatsAround(node.path).every((repeat) => scope.repeats.has(repeat));
  return isWithin || as === 'over' || as === 'answer'
    ? `Did you mean \`${shown(node.path)}\`?`
    : `Did you mean \`${shown(node.path)}\`? ${throughRepeat(node)}`;
}

/** Returns how a field of an entry can be read from outside. */
function throughRepeat(node: DefinitionNode): string {
  const repeat = repeatsAround(node.path).at(-1) ?? '';
  return `Ask about some entry: \`{ "some": "${shown(repeat)}", "where": { "field": "${node.name}", … } }\`, or about \`every\` entry.`;
}

function insteadOf(node: DefinitionNode, as: NameUse['as']): string | undefined {
  if (as !== 'answer' && (node.kind === 'repeat' || hasRows(node)))
    return `Ask about its ${node.kind === 'repeat' ? 'entries' : 'rows'}: \`{ "count": "${node.name}", "atLeast": 1 }\`, or \`some\` or \`every\` with \`where\`.`;
  const field = node.children.find(({ kind }) => kind === 'field');
  return field && `Name a field on it, such as \`${shown(field.path)}\`.`;
}

/** Returns a path as it is written in a condition. */
function shown(path: string): string {
  return path.replaceAll('/*', '');
}
