import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { diagnostic, didYouMean } from '@formwright/diagnostics';
import type { ChoiceList, DefinitionNode, Keyword } from './definition.ts';
import { asKeyword, keywordsOf } from './layers.ts';
import { load, namesIn, type Sources } from './sources.ts';

/** The folder of the project's lists. */
export const sharedLists: string = join(
  dirname(createRequire(import.meta.url).resolve('@formwright/schemas/package.json')),
  'lists',
);

/**
 * Reads the shared lists that the fields and rows of a definition name. Reports a list that does not exist or is not a
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
  return lists;
}

/** Returns the list that a keyword names, read once. */
export function listNamed(keyword: Keyword, sources: Sources): ChoiceList | undefined {
  const name = keyword.value as string;
  if (!sources.lists.has(name)) sources.lists.set(name, readList(keyword, sources));
  return sources.lists.get(name);
}

function readList(keyword: Keyword, sources: Sources): ChoiceList | undefined {
  const name = keyword.value as string;
  const folder = sources.listsFolder;
  const file = join(folder, `${name}.json`);
  if (!/^[a-z0-9-]+$/.test(name) || !existsSync(file)) {
    sources.diagnostics.push(
      diagnostic('unknown-list', keyword.place, {
        name,
        suggestion: nearestList(
          name,
          namesIn(folder).map((file) => file.replace(/(?:\.cy)?\.json$/, '')),
        ),
      }),
    );
    return undefined;
  }
  const node = load(sources, file, keyword.place);
  const written = node && keywordsOf([node]).get('entries');
  const entries = written?.value;
  if (!written || !Array.isArray(entries) || !entries.every(isEntry)) {
    sources.diagnostics.push(diagnostic('bad-list', keyword.place, { name }));
    return undefined;
  }
  return { name, file, entries, written: asKeyword(node), placeOf: written.placeOf };
}

/** Names of lists are words with hyphens, so one may be recognised by its beginning. */
function nearestList(name: string, known: readonly string[]): string | undefined {
  const hyphened = name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])|[\s_]+/g, '-').toLowerCase();
  const begins = known.find((one) => one === hyphened) ?? known.find((one) => one.startsWith(`${hyphened}-`));
  return begins === undefined
    ? (didYouMean(name, known) ?? didYouMean(hyphened, known))
    : `Did you mean \`${begins}\`?`;
}

function isEntry(entry: unknown): entry is ChoiceList['entries'][number] {
  const { value, title } = (typeof entry === 'object' && entry !== null ? entry : {}) as {
    value?: unknown;
    title?: unknown;
  };
  return typeof value === 'string' && typeof title === 'string';
}
