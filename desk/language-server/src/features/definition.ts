import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { nodeNamed as namedNode, type DefinitionNode, type Place } from '@formwright/generator';
import jsonc from 'jsonc-parser';
import type { Location } from 'vscode-languageserver';
import { documentOf, rangeOf, type Cursor } from '../cursor.ts';
import { sharedLists } from '../lists.ts';
import { namesDeclared } from '../named.ts';
import { locationOf, textOf, uriOf } from '../paths.ts';
import type { Site } from '../site.ts';
import { slotAt } from '../slot.ts';

/**
 * Returns the place where the name at the cursor is defined: a field, a named condition, a fact, a word, a team, a list
 * or a block.
 */
export function findDefinition(cursor: Cursor): Location | undefined {
  const { site, literal, onName } = cursor;
  if (!site || onName || literal?.type !== 'string') return undefined;
  const name = literal.value as string;
  const node = nodeNamed(site, name);
  if (node) return locationOf(site.definition, node.namePlaces[0] ?? node.namePlace);
  const declared = declaredAt(cursor, site);
  if (declared) return locationOf(site.definition, declared);
  const slot = slotAt(site);
  if (slot?.kind === 'list') {
    const list = sharedLists().find((one) => one.name === name);
    return list && { uri: uriOf(list.file), range: atStart };
  }
  return slot?.kind === 'reference' ? referred(name, cursor.document.uri, site) : undefined;
}

/** Returns the field or repeat that a text at a site names. */
export function nodeNamed(site: Site, name: string): DefinitionNode | undefined {
  const slot = slotAt(site);
  const { definition, node, scope } = site;
  if (slot?.kind === 'column') return node.children.find((child) => child.name === name);
  return slot?.kind === 'name' || slot?.kind === 'target'
    ? namedNode({ ...scope, root: definition.root }, name)
    : undefined;
}

const atStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const kinds = { fact: 'context', condition: 'conditions', team: 'teams', list: 'lists' } as const;

/** Returns the place in `x-form` where the name at the cursor is declared. */
function declaredAt({ document, literal, offset }: Cursor, site: Site): Place | undefined {
  const slot = slotAt(site);
  const find = (sort: Parameters<typeof namesDeclared>[1], name: unknown): Place | undefined =>
    namesDeclared(site.definition, sort).find((one) => one.name === name)?.place;
  if (slot && slot.kind in kinds) return find(kinds[slot.kind as keyof typeof kinds], literal?.value);
  const text = document.getText();
  const before = /\{([\w.]*)$/.exec(text.slice(literal?.offset ?? 0, offset));
  const after = /^([\w.]*)\}/.exec(text.slice(offset));
  return before && after ? find('words', `${before[1]}${after[1]}`) : undefined;
}

function referred(reference: string, from: string, { definition }: Site): Location | undefined {
  const [path = '', fragment = ''] = reference.split('#');
  const file = path === '' ? from : resolve(dirname(from), path);
  if (!existsSync(file)) return undefined;
  const text = textOf(definition, file);
  const tree = jsonc.parseTree(text);
  const segments = fragment
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const node = tree && jsonc.findNodeAtLocation(tree, segments);
  return {
    uri: uriOf(file),
    range: node ? rangeOf(documentOf(file, text), { offset: node.offset, length: Math.min(1, node.length) }) : atStart,
  };
}
