import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Definition, Place } from '@formwright/generator';
import type { Location } from 'vscode-languageserver';
import { documentOf, rangeOf } from './cursor.ts';

/**
 * Gives the path of a file's URI; undefined of what names no file of this machine, such as a document that was never
 * saved.
 */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** Gives a file's URI as editors write it. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** Gives a place of a definition as an editor shows it. */
export function locationOf(definition: Definition, place: Place): Location {
  return { uri: uriOf(place.file), range: rangeOf(documentOf(place.file, textOf(definition, place.file)), place) };
}

/** Gives the text of a file that a definition is made of, or else what is on disk. */
export function textOf(definition: Definition, file: string): string {
  return definition.texts.get(file) ?? textOnDisk(file);
}

/** Reads a file as an editor shows it: without a byte order mark. */
export function textOnDisk(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}
