import type { Entry } from 'yauzl';
import { DamagedFileError, type FileBytes, RefusedFileError } from '../file-bytes.ts';
import { zipDirectory } from '../zip-directory.ts';

const prefix = 'application/vnd.';

/** Media types by the name of the main part, as Word, Excel and compatible programs write it. */
const mainParts = {
  [`${prefix}openxmlformats-officedocument.wordprocessingml.document`]: /^word\/document\d*\.xml$/i,
  [`${prefix}openxmlformats-officedocument.spreadsheetml.sheet`]: /^xl\/workbook\d*\.xml$/i,
} as const;

/** Where Office and OpenDocument store macros. */
const macros = /(^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^(Basic|Scripts)\/./i;

/**
 * Returns the media type of an office document, from the names in its zip directory. Undefined if it is not a zip, or a
 * different kind of zip.
 *
 * @throws DamagedFileError if the zip is invalid. RefusedFileError if the document contains macros, or for the reasons
 * that `zipDirectory` returns.
 */
export async function officeType(bytes: FileBytes): Promise<string | undefined> {
  if (bytes.read(0, 4).toString('latin1') !== 'PK\x03\x04') return undefined;
  const entries = await zipDirectory(bytes);
  const has = (name: RegExp): boolean => entries.some(({ fileName }) => name.test(fileName));
  const types = [
    ...Object.entries(mainParts).flatMap(([type, part]) => (has(part) ? [type] : [])),
    ...openDocumentType(bytes, entries),
  ];
  if (types.length > 0 && has(macros)) throw new RefusedFileError({ kind: 'macros' });
  return types.length === 1 ? types[0] : undefined;
}

/**
 * An OpenDocument file states its type in its first entry, which is never compressed (OpenDocument 1.3, part 2, section
 * 3.3).
 */
function openDocumentType(bytes: FileBytes, [first]: readonly Entry[]): readonly string[] {
  if (first?.fileName !== 'mimetype' || first.compressionMethod !== 0 || first.relativeOffsetOfLocalHeader !== 0)
    return [];
  const header = bytes.read(0, 30);
  if (header.length < 30 || first.uncompressedSize > 100) throw new DamagedFileError();
  const start = 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const type = bytes.read(start, first.uncompressedSize).toString('latin1');
  return type === `${prefix}oasis.opendocument.text` ? [type] : [];
}
