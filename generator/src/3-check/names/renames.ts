import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { placesOf, type Rename } from '@formwright/model';
import type { DefinitionNode, Keyword } from '../../1-read/definition.ts';
import { formerPlacesOf, rowName } from '../../2-resolve/names/former-places.ts';
import { repeatsAround } from '../../2-resolve/names/resolve-name.ts';
import type { Rule } from '../rule.ts';

/**
 * `x-renamedFrom` names a place that no answer of the form has now and no other node claims, within the entries of the
 * same repeat.
 */
export const renames: Rule = ({ nodes }) => {
  const answers = nodes.filter(({ kind }) => kind !== 'note' && kind !== 'form' && kind !== 'value');
  const all: Rename[] = answers.flatMap((node) =>
    formerPlacesOf(node).map(({ path }) => ({ from: node.path, to: path })),
  );
  if (all.length === 0) return [];
  const present = new Map(answers.map((node) => [node.path, node]));
  const places = new Map(answers.map((node) => [node, placesOf(node.path, all)]));
  const owners = new Map<string, DefinitionNode[]>();
  for (const [node, paths] of places) for (const path of paths) owners.set(path, [...(owners.get(path) ?? []), node]);
  const isFirst = (node: DefinitionNode, other: DefinitionNode): boolean =>
    !other.keywords.has('x-renamedFrom') || answers.indexOf(other) < answers.indexOf(node);

  /** Returns the repeat whose entries contain a node, also at its former place; '' if none does. */
  const homes = (node: DefinitionNode): readonly string[] => {
    const repeat = present.get(repeatsAround(node.path).at(-1) ?? '');
    return (repeat && places.get(repeat)) ?? [''];
  };

  const checkPlace =
    (node: DefinitionNode, path: string, keyword: Keyword): ((pointer: string) => readonly RawDiagnostic[]) =>
    (pointer) => {
      const place = keyword.placeOf(pointer);
      if (path.includes(rowName)) return [diagnostic('not-in-row', place, { path })];
      const there = present.get(path);
      if (there && (there === node || !isGroup(there) || isGroup(node)))
        return [diagnostic('renamed-present', place, { path })];
      if (!homes(node).includes(repeatsAround(path).at(-1) ?? ''))
        return [diagnostic('renamed-repeat', place, { path, node: node.path })];
      const other = owners
        .get(path)
        ?.find((owner) => owner !== node && isGroup(owner) === isGroup(node) && isFirst(node, owner));
      return other ? [diagnostic('renamed-twice', place, { path, other: other.path })] : [];
    };

  return answers.flatMap((node) => {
    const keyword = node.keywords.get('x-renamedFrom');
    if (!keyword) return [];
    if (node.keywords.has('x-calculate'))
      return [diagnostic('keyword-mismatch', keyword.namePlace, { keyword: keyword.name, type: 'a calculated field' })];
    return formerPlacesOf(node).flatMap(({ path, pointer }) => checkPlace(node, path, keyword)(pointer));
  });
};

/** A section has no answer of its own: its place can be the former place of one, but not of another section. */
function isGroup({ kind }: DefinitionNode): boolean {
  return kind === 'page' || kind === 'section';
}
