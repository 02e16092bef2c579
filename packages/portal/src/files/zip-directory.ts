import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { DamagedFileError, type FileBytes } from './file-bytes.ts';
import { lastBytes } from './last-bytes.ts';

/** Far more than any document has inside, and less than what hurts whoever opens it. */
const mostEntries = 4_000;
const mostInside = 500 * 1024 * 1024;

/** Tells whether a program that opens zips would open this file: its directory is found from the end, whatever the file begins with. */
export function endsAsZip(bytes: FileBytes): boolean {
  const end = lastBytes(bytes);
  const mark = end.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  return mark >= 0 && mark + 22 <= end.length && mark + 22 + end.readUInt16LE(mark + 20) === end.length;
}

/**
 * Returns what a zip says that it holds. Nothing is inflated.
 *
 * @throws DamagedFileError where its directory is not sound, or what it holds would be too large or too many.
 */
export async function zipDirectory(bytes: FileBytes): Promise<readonly Entry[]> {
  const zip = await fromRandomAccessReaderPromise(new Reader(bytes), bytes.size, { autoClose: false }).catch(damaged);
  if (zip.entryCount > mostEntries) throw new DamagedFileError();
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch {
    throw new DamagedFileError();
  }
  const sum = (sizeOf: (entry: Entry) => number): number => entries.reduce((total, entry) => total + sizeOf(entry), 0);
  const isSound =
    sum(({ uncompressedSize }) => uncompressedSize) <= mostInside &&
    // Entries that share their bytes are how a small file becomes a large one without saying so.
    sum(({ compressedSize }) => compressedSize) <= bytes.size &&
    // Of two entries of one name, one program reads the first and another the last.
    new Set(entries.map(({ fileName }) => fileName.toLowerCase())).size === entries.length;
  if (!isSound) throw new DamagedFileError();
  return entries;
}

function damaged(): never {
  throw new DamagedFileError();
}

/** Lets yauzl read no more than `bytes` allows. */
class Reader extends RandomAccessReader {
  readonly #bytes: FileBytes;

  constructor(bytes: FileBytes) {
    super();
    this.#bytes = bytes;
  }

  override read(...[buffer, offset, length, position, callback]: Parameters<RandomAccessReader['read']>): void {
    const found = this.#read(position, length);
    if (found === undefined || found.length < length) return callback(new DamagedFileError());
    found.copy(buffer, offset);
    callback(null);
  }

  #read(position: number, length: number): Buffer | undefined {
    try {
      return this.#bytes.read(position, length);
    } catch {
      return undefined;
    }
  }
}
