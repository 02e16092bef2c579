import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The renderers that a form's page may be asked for. */
export type RendererName = 'web-component' | 'react';

/** Addresses of the built files that a page loads. */
export interface PageFiles {
  readonly script: string;
  readonly styles: readonly string[];
  /** Modules that the script will import, so that they are fetched at once. */
  readonly preloads: readonly string[];
}

/** The browser's part, as `build-client.js` has built it. */
export interface ClientBundles {
  /** Absolute path of the folder of files, served below `/assets/`. */
  readonly folder: string;
  /** Address of the icon of every page. */
  readonly icon: string;
  /** Address of the style sheet of what is printed. */
  readonly printStyle: string;
  /** Of every page. */
  readonly styles: readonly string[];
  /** Undefined: this form was not there when the client was built. */
  formPage(renderer: RendererName, form: string, language: 'en' | 'cy'): PageFiles | undefined;
}

interface ManifestChunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

type Manifest = { readonly [source: string]: ManifestChunk };

/** The manifest says which file each source has become. */
interface BuiltManifest {
  /** vite's own, by path of the source. */
  readonly chunks: Manifest;
  /** Keys of `chunks`, by name of an entry. */
  readonly entries: { readonly [entry in RendererName | 'page' | 'print']: string };
  /** Keys of `chunks`, by the form's id; `cy` for those in Welsh. */
  readonly forms: { readonly [language in 'en' | 'cy']: { readonly [id: string]: string } };
  /** File name of the icon. */
  readonly icon: string;
}

/** Reads what `build-client.js` has written. @throws Error (ENOENT) where nothing has been built. */
export async function readClientBundles(folder: string): Promise<ClientBundles> {
  const { chunks, entries, forms, icon } = JSON.parse(await readFile(join(folder, 'formwright-manifest.json'), 'utf8')) as BuiltManifest;
  const addresses = (files: Iterable<string>): readonly string[] => [...files].map((file) => `/assets/${file}`);
  return {
    folder,
    icon: `/assets/${icon}`,
    styles: addresses(chunks[entries.page]?.css ?? []),
    printStyle: addresses(chunks[entries.print]?.css ?? [])[0] ?? '',
    formPage(renderer, id, language) {
      const entry = chunks[entries[renderer]];
      const form = forms[language][id];
      if (entry === undefined || form === undefined) return undefined;
      const needed = new Set([...reachable(chunks, entries[renderer]), ...reachable(chunks, form)]);
      const files = [...needed].flatMap((key) => chunks[key] ?? []);
      return {
        script: `/assets/${entry.file}`,
        styles: addresses(new Set(files.flatMap((chunk) => chunk.css ?? []))),
        preloads: addresses(new Set(files.filter((chunk) => chunk !== entry).map((chunk) => chunk.file))),
      };
    },
  };
}

function reachable(chunks: Manifest, key: string, found: Set<string> = new Set()): ReadonlySet<string> {
  if (found.has(key)) return found;
  found.add(key);
  for (const next of chunks[key]?.imports ?? []) reachable(chunks, next, found);
  return found;
}
