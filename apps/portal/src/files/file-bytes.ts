/** A file's bytes, of which a reader gets no more than it needs to tell what the file is. */
export interface FileBytes {
  readonly size: number;
  /** Returns bytes from `start` on: `length` of them, or as many as there are. */
  read(start: number, length: number): Buffer;
}

/** The bytes are not what a file of their kind holds. It is also thrown where telling would take too much reading. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
}

/** Why bytes are refused that are what they seem to be, and whole. */
export type Refused =
  /** A document with programs in it. */
  | { readonly kind: 'macros' }
  /** One kind to a program that reads from the start, and another to one that reads from the end. */
  | { readonly kind: 'twoKinds' }
  /** A zip with an entry that would be unpacked outside it. */
  | { readonly kind: 'pathsOutside' }
  /** A zip that says it holds more bytes, or more entries, than `limit`. */
  | { readonly kind: 'largeInside' | 'manyInside'; readonly limit: number };

/** The bytes are sound, and are refused for what they hold. */
export class RefusedFileError extends Error {
  override readonly name = 'RefusedFileError';
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refused.kind);
    this.refused = refused;
  }
}

/** More than the first bytes and the directory of any honest file. */
const mostRead = 4 * 1024 * 1024;

/** A read of a few bytes costs as much as one of these: what many of them take is time, not bytes. */
const leastCost = 256;

/** Returns the bytes of a buffer, of which so many may be read in all. */
export function bytesOf(buffer: Buffer): FileBytes {
  let left = mostRead;
  return {
    size: buffer.length,
    read(start, length) {
      left -= Math.max(leastCost, length);
      if (left < 0) throw new DamagedFileError();
      return buffer.subarray(start, start + length);
    },
  };
}
