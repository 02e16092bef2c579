import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltForm } from '../forms/built-form.ts';

/** The renderers that a form's page can use. */
export type RendererName = 'web-component' | 'react';

/** Addresses of the built files that a page loads. */
export interface PageFiles {
  readonly script: string;
  readonly styles: readonly string[];
  /** Modules that the script imports. They are preloaded. */
  readonly preloads: readonly string[];
}

/** The client, as built by `build-client.js`. */
export interface ClientBundles {
  /** Absolute path of the folder with the files. They are served under `/assets/`. */
  readonly folder: string;
  /** Address of the icon. */
  readonly icon: string;
  /** Address of the style sheet for printing. */
  readonly printStyle: string;
  /** Style sheets of every page. */
  readonly styles: readonly string[];
  /**
   * Returns true if these files have the form, built from the definition that the server validates with. With any
   * other, the server would refuse answers that the page asked for.
   */
  has(form: FormIdentity): boolean;
  /** Returns the files of a form's page. Undefined if these files do not have the present version of the form. */
  formPage(renderer: RendererName, form: FormIdentity, language: 'en' | 'cy'): PageFiles | undefined;
}

/** Identifies one build of a form. */
export type FormIdentity = Pick<BuiltForm, 'id' | 'definitionHash' | 'welsh'>;

interface ManifestChunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

type Manifest = { readonly [source: string]: ManifestChunk };

/** The manifest, which says which file was built from each source. */
interface BuiltManifest {
  /** Vite's manifest, by source path. */
  readonly chunks: Manifest;
  /** Keys of `chunks`, by entry name. */
  readonly entries: { readonly [entry in RendererName | 'page' | 'print']: string };
  /** Keys of `chunks`, by language and form id. */
  readonly forms: { readonly [language in 'en' | 'cy']: { readonly [id: string]: string } };
  /** Hash of the definition, by form id. Forms built by older generators, and older manifests, have none. */
  readonly definitions?: { readonly [id: string]: string };
  /** File name of the icon. */
  readonly icon: string;
}

/**
 * Reads what `build-client.js` has built.
 *
 * @throws Error (ENOENT) if nothing has been built.
 */
export async function readClientBundles(folder: string): Promise<ClientBundles> {
  const {
    chunks,
    entries,
    forms,
    definitions = {},
    icon,
  } = JSON.parse(await readFile(join(folder, 'formwright-manifest.json'), 'utf8')) as BuiltManifest;
  const addresses = (files: Iterable<string>): readonly string[] => [...files].map((file) => `/assets/${file}`);
  const has = ({ id, definitionHash, welsh }: FormIdentity): boolean =>
    forms.en[id] !== undefined &&
    definitions[id] === definitionHash &&
    (welsh === undefined || forms.cy[id] !== undefined);
  return {
    folder,
    has,
    icon: `/assets/${icon}`,
    styles: addresses(chunks[entries.page]?.css ?? []),
    printStyle: addresses(chunks[entries.print]?.css ?? [])[0] ?? '',
    formPage(renderer, built, language) {
      const entry = chunks[entries[renderer]];
      const form = has(built) ? forms[language][built.id] : undefined;
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
