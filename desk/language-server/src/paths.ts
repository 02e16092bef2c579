import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Definition, Place } from '@formwright/generator';
import type { Location } from 'vscode-languageserver';
import { documentOf, rangeOf } from './cursor.ts';

/**
 * Returns the path of a file URI; undefined if it does not name a file on this machine, such as a document that was never
 * saved.
 */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns a file's URI as editors write it. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** Returns a place in a definition as an editor's location. */
export function locationOf(definition: Definition, place: Place): Location {
  return { uri: uriOf(place.file), range: rangeOf(documentOf(place.file, textOf(definition, place.file)), place) };
}

/** Returns the text of a file that a definition uses, or else the text on disk. @throws Error if it cannot be read. */
export function textOf(definition: Definition, file: string): string {
  return definition.texts.get(file) ?? textOnDisk(file);
}

/** Reads a file as an editor shows it, without a byte order mark. @throws Error if it cannot be read. */
export function textOnDisk(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}
