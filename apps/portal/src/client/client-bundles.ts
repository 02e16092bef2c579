import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltForm } from '../forms/built-form.ts';

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
  /**
   * Whether the form is among these files, built from the definition that the server judges by. Any other would refuse
   * what it has just asked for.
   */
  has(form: FormIdentity): boolean;
  /** Undefined: these files do not have the form as it is now. */
  formPage(renderer: RendererName, form: FormIdentity, language: 'en' | 'cy'): PageFiles | undefined;
}

/** What tells one state of a form from another. */
export type FormIdentity = Pick<BuiltForm, 'id' | 'definitionHash' | 'welsh'>;

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
  /**
   * Hash of the definition, by the form's id. A form of an older generator has none; an older manifest has none at all.
   */
  readonly definitions?: { readonly [id: string]: string };
  /** File name of the icon. */
  readonly icon: string;
}

/**
 * Reads what `build-client.js` has written.
 *
 * @throws Error (ENOENT) where nothing has been built.
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
