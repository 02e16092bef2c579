import { DamagedFileError, type FileBytes } from '../file-bytes.ts';
import { lastBytes } from '../last-bytes.ts';

/**
 * Recognises a PDF by its first bytes. An incomplete download lacks the marker at its end.
 *
 * @throws DamagedFileError if it is a PDF, but incomplete.
 */
export function isPdf(bytes: FileBytes): boolean {
  if (bytes.read(0, 5).toString('latin1') !== '%PDF-') return false;
  if (!lastBytes(bytes).includes('%%EOF')) throw new DamagedFileError();
  return true;
}
