import { isObject, own } from '@formwright/runtime';
import { type PrintDocument, printVersion } from './print-document.ts';
import { PrintDocumentError, type Read, refuse } from './read-json.ts';
import { readVersion1 } from './read-version-1.ts';

/**
 * Every version that there has been, with what reads it as the present one. A row stays for good: submissions are kept
 * that need it.
 */
const versions: ReadonlyMap<unknown, Read<PrintDocument>> = new Map([[1, readVersion1]]);

/**
 * Reads a document that `printDocument` of this or an earlier release has made and a host has kept as JSON, in the
 * present version. What it returns can be drawn, whatever `json` is. Nothing of `json` is kept.
 *
 * @throws PrintDocumentError where `json` is no such document, or one of a later release.
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
