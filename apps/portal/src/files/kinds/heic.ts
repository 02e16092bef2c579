import { DamagedFileError, type FileBytes } from '../file-bytes.ts';

/** Brands of still HEVC pictures (ISO/IEC 23008-12, annex B). */
const brands = ['heic', 'heix', 'heim', 'heis'];

/** Long enough for the few brands that a file lists. */
const longestHeader = 256;

/**
 * Recognises a HEIC by the brands in its first box, and follows its boxes (ISO/IEC 14496-12) to the end. Every box must
 * be complete, and one must describe the picture.
 *
 * @throws DamagedFileError if it is a HEIC, but damaged.
 */
export function isHeic(bytes: FileBytes): boolean {
  const start = bytes.read(0, longestHeader);
  if (start.length < 16 || start.toString('latin1', 4, 8) !== 'ftyp') return false;
  const header = start.subarray(8, start.readUInt32BE(0)).toString('latin1');
  // The four bytes after the first brand are its version.
  const named = [header.slice(0, 4), ...(header.slice(8).match(/.{4}/gs) ?? [])];
  if (!named.some((brand) => brands.includes(brand))) return false;
  if (!boxesOf(bytes).includes('meta')) throw new DamagedFileError();
  return true;
}

function boxesOf(bytes: FileBytes): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < bytes.size;) {
    const box = bytes.read(at, 16);
    if (box.length < 8) throw new DamagedFileError();
    found.push(box.toString('latin1', 4, 8));
    const size = sizeOf(box, bytes.size - at);
    if (size < 8 || at + size > bytes.size) throw new DamagedFileError();
    at += size;
  }
  return found;
}

/** 0 means the rest of the file. 1 means that a size of eight bytes follows. */
function sizeOf(box: Buffer, rest: number): number {
  const size = box.readUInt32BE(0);
  if (size === 0) return rest;
  if (size !== 1) return size;
  return box.length < 16 ? 0 : Number(box.readBigUInt64BE(8));
}
