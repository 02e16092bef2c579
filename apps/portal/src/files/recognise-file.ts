import { bytesOf, DamagedFileError, type FileBytes, type Refused, RefusedFileError } from './file-bytes.ts';
import { isHeic } from './kinds/heic.ts';
import { isJpeg } from './kinds/jpeg.ts';
import { officeType } from './kinds/office.ts';
import { isPdf } from './kinds/pdf.ts';
import { isPng } from './kinds/png.ts';
import { isTiff } from './kinds/tiff.ts';
import { endsAsZip } from './zip-directory.ts';

/** The result of recognising a file. */
export type Recognised =
  | { readonly kind: 'known'; readonly mediaType: string }
  /** Not a type that a form can accept. */
  | { readonly kind: 'unknown' }
  /** It begins like a known type, but is incomplete or invalid. */
  | { readonly kind: 'damaged' }
  | Refused;

const byFirstBytes: Readonly<Record<string, (bytes: FileBytes) => boolean>> = {
  'application/pdf': isPdf,
  'image/jpeg': isJpeg,
  'image/png': isPng,
  'image/heic': isHeic,
  'image/tiff': isTiff,
};

/**
 * Recognises a file's type by its first bytes, its end marker, and, for a zip, its directory. Nothing is decompressed
 * or decoded, and at most 4 MB is read, however large the file is. It does not judge the contents: that needs a
 * scanner.
 */
export async function recogniseFile(bytes: Buffer | FileBytes): Promise<Recognised> {
  try {
    return await recognise(Buffer.isBuffer(bytes) ? bytesOf(bytes) : bytes);
  } catch (error) {
    if (error instanceof DamagedFileError) return { kind: 'damaged' };
    if (error instanceof RefusedFileError) return error.refused;
    throw error;
  }
}

async function recognise(bytes: FileBytes): Promise<Recognised> {
  const plain = Object.entries(byFirstBytes).find(([, is]) => is(bytes))?.[0];
  const mediaType = plain ?? (await officeType(bytes));
  if (mediaType === undefined) return { kind: 'unknown' };
  // Some programs look for the start of a PDF anywhere in the first kilobyte, and for a zip from the end.
  const isTwo =
    (plain !== undefined && endsAsZip(bytes)) ||
    (mediaType !== 'application/pdf' && bytes.read(0, 1024).includes('%PDF-'));
  return isTwo ? { kind: 'twoKinds' } : { kind: 'known', mediaType };
}
