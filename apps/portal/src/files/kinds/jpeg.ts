import { DamagedFileError, type FileBytes } from '../file-bytes.ts';

/** The marker at which the image data begins. */
const startOfScan = 0xda;

/**
 * Recognises a JPEG (ITU T.81, annex B) by its first bytes, and follows its segments to the image data. Its end is not
 * checked, because phones append videos to photos.
 *
 * @throws DamagedFileError if it is a JPEG, but damaged.
 */
export function isJpeg(bytes: FileBytes): boolean {
  if (!bytes.read(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return false;
  let at = 2;
  for (let hasFrame = false; ;) {
    const segment = bytes.read(at, 4);
    const [prefix, marker = 0] = segment;
    if (segment.length < 4 || prefix !== 0xff) throw new DamagedFileError();
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = segment.readUInt16BE(2);
    if (length < 2 || at + 2 + length >= bytes.size) throw new DamagedFileError();
    if (marker === startOfScan) {
      if (!hasFrame) throw new DamagedFileError();
      return true;
    }
    // C4 and CC are tables and C8 is reserved. The rest of C0 to CF are frames.
    hasFrame ||= marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    at += 2 + length;
  }
}
