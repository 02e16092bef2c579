import { isObject, own } from '@formwright/runtime';
import { type PrintDocument, printVersion } from '@formwright/session/document';
import { PrintDocumentError, type Read, refuse } from './read-json.ts';
import { readVersion1 } from './read-version-1.ts';

/**
 * A reader for every version so far, which returns the present version. Rows are never removed, because stored
 * submissions need them.
 */
const versions: ReadonlyMap<unknown, Read<PrintDocument>> = new Map([[1, readVersion1]]);

/**
 * Reads a document that `printDocument` of this or an earlier release made and that a host has stored as JSON. Returns
 * it in the present version. The result can always be drawn, and shares no objects with `json`.
 *
 * @throws PrintDocumentError if `json` is not such a document, or was made by a later release.
 * @example const html = renderHtml(readPrintDocument(JSON.parse(kept)), { stylesheet: '/print.css' });
 */
export function readPrintDocument(json: unknown): PrintDocument {
  const version = isObject(json) ? own(json, 'version') : refuse('', 'an object');
  const read = versions.get(version);
  if (read) return read(json, '');
  if (typeof version !== 'number' || version <= printVersion)
    return refuse('/version', 'a version that there has been');
  throw new PrintDocumentError(
    `This document was made by a later release: its version is ${version}, and this one reads up to ${printVersion}.`,
  );
}
