import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { diagnostic, didYouMean } from '@formwright/diagnostics';
import type { ChoiceList, DefinitionNode, Keyword } from './definition.ts';
import type { JsonNode } from './json.ts';
import { asKeyword } from './layers.ts';
import { ownEntries, takenFrom, type Listed, type WrittenEntry } from './listed.ts';
import { load, namesIn, type Sources } from './sources.ts';

/** The folder of the project's lists. */
export const sharedLists: string = join(
  dirname(createRequire(import.meta.url).resolve('@formwright/schemas/package.json')),
  'lists',
);

/**
 * Reads the lists that the fields and rows of a definition name, and all of the form's own. Reports a list that does not exist or is not a
 * list.
 */
export function listsOf(root: DefinitionNode, sources: Sources): ReadonlyMap<string, ChoiceList> {
  const lists = new Map<string, ChoiceList>();
  const visit = (node: DefinitionNode): void => {
    for (const keyword of [node.keywords.get('x-options'), node.keywords.get('x-rows')]) {
      const list = keyword && typeof keyword.value === 'string' ? listNamed(keyword, sources) : undefined;
      if (list) lists.set(list.name, list);
    }
    node.children.forEach(visit);
  };
  visit(root);
  for (const [name, { place }] of sources.ownLists) {
    const list = listNamed({ ...asKeyword({ place, value: name }), name: 'x-form' }, sources);
    if (list) lists.set(name, list);
  }
  return lists;
}

/** Returns the list that a keyword names, read once: the form's own of that name, or else the shared one. */
export function listNamed(keyword: Keyword, sources: Sources): ChoiceList | undefined {
  const name = keyword.value as string;
  if (!sources.lists.has(name)) {
    const own = sources.ownLists.get(name);
    sources.lists.set(name, own ? listIn(own, { name, named: undefined }, sources) : sharedList(keyword, sources));
  }
  return sources.lists.get(name);
}

function sharedList(keyword: Keyword, sources: Sources): ChoiceList | undefined {
  const name = keyword.value as string;
  if (sources.sharedLists.has(name)) return sources.sharedLists.get(name);
  const folder = sources.listsFolder;
  const file = join(folder, `${name}.json`);
  if (!/^[a-z0-9-]+$/.test(name) || !existsSync(file)) {
    const known = namesIn(folder).map((file) => file.replace(/(?:\.cy)?\.json$/, ''));
    sources.diagnostics.push(
      diagnostic('unknown-list', keyword.place, {
        name,
        suggestion: nearestList(name, [...sources.ownLists.keys(), ...known]),
      }),
    );
    return undefined;
  }
  // While it is read, so that a list that takes entries from itself ends.
  sources.sharedLists.set(name, undefined);
  const node = load(sources, file, keyword.place);
  const list = node && listIn(node, { name, named: keyword }, sources);
  sources.sharedLists.set(name, list);
  return list;
}

/** Reads a list, and the one that it takes entries from. `named`: what names it, if nothing else judges its shape. */
function listIn(
  node: JsonNode,
  { name, named }: { readonly name: string; readonly named: Keyword | undefined },
  sources: Sources,
): ChoiceList | undefined {
  const written = asKeyword(node);
  const reference = node.members?.get('from')?.node;
  if (!isList(node.value)) {
    if (named) sources.diagnostics.push(diagnostic('bad-list', named.place, { name }));
    return undefined;
  }
  const file = node.place.file;
  const own = { name, file, written };
  if (!reference)
    return madeOf(
      ownEntries(written).filter((one) => typeof one !== 'string'),
      own,
    );
  const from = sharedList({ ...asKeyword(reference), name: 'from' }, sources);
  if (!from) {
    // A list that leads back to itself is there, but not read yet.
    if (sources.sharedLists.has(reference.value as string))
      sources.diagnostics.push(diagnostic('bad-list', reference.place, { name }));
    return undefined;
  }
  const { listed, problems } = takenFrom(from, written);
  sources.diagnostics.push(...problems);
  return madeOf(listed, { ...own, from });
}

function madeOf(listed: readonly Listed[], own: Omit<ChoiceList, 'entries' | 'placeOf'>): ChoiceList {
  return {
    ...own,
    entries: listed.map(({ entry }) => entry),
    placeOf(pointer) {
      const [, index = '', below = ''] = /^\/(\d+)(.*)$/.exec(pointer) ?? [];
      return listed[Number(index)]?.placeOf(below) ?? own.written.placeOf(`/entries${pointer}`);
    },
  };
}

/** Names of lists are words with hyphens, so one may be recognised by its beginning. */
function nearestList(name: string, known: readonly string[]): string | undefined {
  const hyphened = name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])|[\s_]+/g, '-').toLowerCase();
  const begins = known.find((one) => one === hyphened) ?? known.find((one) => one.startsWith(`${hyphened}-`));
  return begins === undefined
    ? (didYouMean(name, known) ?? didYouMean(hyphened, known))
    : `Did you mean \`${begins}\`?`;
}

interface WrittenList {
  readonly from?: string;
  readonly without?: readonly string[];
  readonly first?: readonly string[];
  readonly entries?: readonly (WrittenEntry | string)[];
}

/** Returns whether a list has the shape that reading it needs. The check says what is wrong with one that has not. */
function isList(value: unknown): value is WrittenList {
  if (!isObject(value)) return false;
  const { from, without, first, entries } = value;
  const isTexts = (part: unknown): boolean =>
    part === undefined || (Array.isArray(part) && part.every((one) => typeof one === 'string'));
  const isOfEntries =
    Array.isArray(entries) && entries.every((one) => (from !== undefined && typeof one === 'string') || isEntry(one));
  return from === undefined
    ? isOfEntries && without === undefined && first === undefined
    : typeof from === 'string' && isTexts(without) && isTexts(first) && (entries === undefined || isOfEntries);
}

function isEntry(entry: unknown): entry is WrittenEntry {
  return isObject(entry) && typeof entry['const'] === 'string' && typeof entry['title'] === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
