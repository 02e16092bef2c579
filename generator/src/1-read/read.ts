import { resolve } from 'node:path';
import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { readCouncil, withCouncil } from './council.ts';
import type { Definition } from './definition.ts';
import { continuedForms, readRoot } from './continued-forms.ts';
import { listsOf, sharedLists } from './lists.ts';
import { sharedParts } from './shared-parts.ts';
import { load, newSources, type OpenTexts } from './sources.ts';
import { readWelsh, type WelshRead } from './welsh.ts';

export interface ReadResult {
  /** Absent if the text cannot be read as a definition at all. */
  readonly definition?: Definition;
  readonly diagnostics: readonly RawDiagnostic[];
  /** Source texts by absolute path, from which lines are printed, including the text of a file that does not parse. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface ReadOptions {
  /** Folder of the shared lists. Absent: `schemas/lists`. */
  readonly lists?: string;
  /** By default, a form without a `cy.json` has no Welsh; the Welsh of its blocks and lists can be requested. */
  readonly welsh?: WelshRead;
  /** Texts that replace those on disk. */
  readonly open?: OpenTexts;
}

/**
 * Reads a definition: its file, the blocks that it refers to, the lists that it names, what its council says for all
 * its forms, and the Welsh beside them. Never throws, whatever they contain.
 */
export function read(
  file: string,
  { lists: listsFolder = sharedLists, welsh: welshOf = 'of translated forms', open }: ReadOptions = {},
): ReadResult {
  const path = resolve(file);
  const sources = newSources(path, listsFolder, open);
  const schema = load(sources, path);
  const written = schema && readRoot(schema, sources);
  if (!written) {
    if (schema) sources.diagnostics.push(diagnostic('not-a-form', schema.place, {}));
    return { diagnostics: sources.diagnostics, texts: sources.texts };
  }
  const lists = listsOf(written, sources);
  const council = readCouncil(path, sources);
  const { root, ...said } = council ? withCouncil({ root: written, lists }, council) : { root: written };
  const continued = continuedForms(schema, path, sources);
  const welsh = readWelsh(path, sources, welshOf);
  return {
    definition: {
      file: path,
      texts: sources.texts,
      root,
      parts: sharedParts(schema, sources),
      lists,
      continued: new Map([...continued].map(([name, { root: asked }]) => [name, asked])),
      ...said,
      ...(welsh && { welsh }),
    },
    diagnostics: sources.diagnostics,
    // What is reported depends on the forms that it continues too.
    texts: new Map([...[...continued.values()].flatMap(({ texts }) => [...texts]), ...sources.texts]),
  };
}
