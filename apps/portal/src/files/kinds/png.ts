import { DamagedFileError, type FileBytes } from '../file-bytes.ts';
import { lastBytes } from '../last-bytes.ts';

const signature = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/**
 * Recognises a PNG (W3C PNG, section 5) by its signature and header. A complete file ends with an IEND chunk.
 *
 * @throws DamagedFileError if it is a PNG, but damaged.
 */
export function isPng(bytes: FileBytes): boolean {
  const start = bytes.read(0, 24);
  if (!start.subarray(0, 8).equals(signature.subarray(0, 8))) return false;
  const isHeader =
    start.length === 24 &&
    start.subarray(0, 16).equals(signature) &&
    start.readUInt32BE(16) > 0 &&
    start.readUInt32BE(20) > 0;
  if (!isHeader || !lastBytes(bytes).includes('IEND')) throw new DamagedFileError();
  return true;
}
