import { DamagedFileError, type FileBytes } from '../file-bytes.ts';

/**
 * Recognises a TIFF (revision 6.0, section 2) by its first bytes, and checks that its first directory is complete.
 *
 * @throws DamagedFileError if it is a TIFF, but damaged.
 */
export function isTiff(bytes: FileBytes): boolean {
  const start = bytes.read(0, 8);
  const order = start.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return false;
  if (start.length < 8) throw new DamagedFileError();
  const isLittle = order === 'II*\0';
  const directory = isLittle ? start.readUInt32LE(4) : start.readUInt32BE(4);
  const count = bytes.read(directory, 2);
  if (directory < 8 || count.length < 2) throw new DamagedFileError();
  const fields = isLittle ? count.readUInt16LE(0) : count.readUInt16BE(0);
  if (fields === 0 || directory + 2 + fields * 12 + 4 > bytes.size) throw new DamagedFileError();
  return true;
}
