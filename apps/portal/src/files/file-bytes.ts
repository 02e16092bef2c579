/** A file's bytes. A reader can read only as much as it needs to recognise the file. */
export interface FileBytes {
  readonly size: number;
  /** Returns `length` bytes from `start`, or fewer at the end of the file. */
  read(start: number, length: number): Buffer;
}

/** The bytes are not valid for their type of file. Also thrown if recognising the file would take too much reading. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
}

/** Why a file is refused although it is complete and of a known type. */
export type Refused =
  /** A document that contains macros. */
  | { readonly kind: 'macros' }
  /**
   * Two types of file in one: one for programs that read from the start, and another for programs that read from the
   * end.
   */
  | { readonly kind: 'twoKinds' }
  /** A zip with an entry that would be unpacked outside its folder. */
  | { readonly kind: 'pathsOutside' }
  /** A zip that declares more bytes, or more entries, than `limit`. */
  | { readonly kind: 'largeInside' | 'manyInside'; readonly limit: number };

/** The file is sound, but refused because of what it contains. */
export class RefusedFileError extends Error {
  override readonly name = 'RefusedFileError';
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refused.kind);
    this.refused = refused;
  }
}

/** More than the first bytes and the directory of any genuine file. */
const mostRead = 4 * 1024 * 1024;

/** The least that a read counts for, in bytes. Many small reads cost time rather than bytes. */
const leastCost = 256;

/**
 * Returns the bytes of a buffer, with a limit on how many can be read in total. Reading more throws a
 * `DamagedFileError`.
 */
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
