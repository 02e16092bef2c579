import { bytesOf, DamagedFileError, type FileBytes, type Refused, RefusedFileError } from './file-bytes.ts';
import { isHeic } from './kinds/heic.ts';
import { isJpeg } from './kinds/jpeg.ts';
import { officeType } from './kinds/office.ts';
import { isPdf } from './kinds/pdf.ts';
import { isPng } from './kinds/png.ts';
import { isTiff } from './kinds/tiff.ts';
import { endsAsZip } from './zip-directory.ts';

/** What a file is. */
export type Recognised =
  | { readonly kind: 'known'; readonly mediaType: string }
  /** None of the kinds that a form can accept. */
  | { readonly kind: 'unknown' }
  /** It begins as one of them, and is not whole or not sound. */
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
 * Returns what a file is, by its first bytes, the marks that its kind ends with, and the directory of a zip. Nothing is
 * inflated or decoded: however large the file, no more than 4 MB of it is read. What is inside, a scanner has to judge.
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
  // Some programs look for a PDF's first bytes within the first kilobyte, and for a zip's from the end.
  const isTwo =
    (plain !== undefined && endsAsZip(bytes)) ||
    (mediaType !== 'application/pdf' && bytes.read(0, 1024).includes('%PDF-'));
  return isTwo ? { kind: 'twoKinds' } : { kind: 'known', mediaType };
}
