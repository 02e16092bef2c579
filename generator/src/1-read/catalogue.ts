import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RawDiagnostic } from '@formwright/diagnostics';
import type { Keyword, Translations } from './definition.ts';
import { asKeyword } from './layers.ts';
import { sharedLists } from './lists.ts';
import { load, newSources, type Sources } from './sources.ts';
import { translationsBeside } from './welsh.ts';

/** A file that people read, with its Welsh. */
export interface TranslatedFile {
  readonly file: string;
  /** The whole file, as if it were a keyword's value. */
  readonly written: Keyword;
  readonly welsh?: Translations;
}

/** The home page of a council, `forms/<council>/catalogue.json`, with what the council says once. */
export interface Catalogue extends TranslatedFile {
  /** Absent if the council has no `council.json`. */
  readonly council?: TranslatedFile;
}

export interface CatalogueRead {
  /** Absent if the text cannot be read. */
  readonly catalogue?: Catalogue;
  readonly diagnostics: readonly RawDiagnostic[];
  /** Source texts by absolute path, from which lines are printed. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the home page of a council's folder. Undefined if it has none. Never throws, whatever the files contain. */
export function readCatalogue(folder: string): CatalogueRead | undefined {
  const [file, councilFile] = ['catalogue.json', 'council.json'].map((name) => join(folder, name)) as [string, string];
  if (!existsSync(file)) return undefined;
  const sources = newSources(file, sharedLists);
  const own = translatedFile(sources, file, homePageWelshFile(file));
  const council = existsSync(councilFile) ? translatedFile(sources, councilFile, join(folder, 'cy.json')) : undefined;
  return {
    ...(own && { catalogue: { ...own, ...(council && { council }) } }),
    diagnostics: sources.diagnostics,
    texts: sources.texts,
  };
}

/** Returns the path of the Welsh of a home page. */
export function homePageWelshFile(catalogue: string): string {
  return join(dirname(catalogue), 'catalogue.cy.json');
}

function translatedFile(sources: Sources, file: string, inWelsh: string): TranslatedFile | undefined {
  const node = load(sources, file);
  if (!node) return undefined;
  const welsh = translationsBeside(sources, inWelsh, node);
  return { file, written: asKeyword(node), ...(welsh && { welsh }) };
}
