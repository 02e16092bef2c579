import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { DamagedFileError, type FileBytes, RefusedFileError } from './file-bytes.ts';
import { lastBytes } from './last-bytes.ts';

/** Far more than any document has inside, and less than what hurts whoever opens it. */
const mostEntries = 4_000;
const mostInside = 500 * 1024 * 1024;

/** How yauzl says that an entry's name leads out of the zip. */
const leadsOutside = /^(invalid relative path|absolute path)/;

const endOfDirectory = 'PK\x05\x06';

/**
 * Returns whether a file is a zip to programs that look for its directory from the end, whatever it begins with and
 * whatever a few bytes behind it are.
 */
export function endsAsZip(bytes: FileBytes): boolean {
  const end = lastBytes(bytes);
  const from = Math.max(0, bytes.size - end.length);
  for (
    let mark = end.lastIndexOf(endOfDirectory, undefined, 'latin1');
    mark >= 0;
    mark = mark === 0 ? -1 : end.lastIndexOf(endOfDirectory, mark - 1, 'latin1')
  ) {
    // What a PDF carries within itself, such as a document that is attached, stands before its own directory.
    if (mark + 22 > end.length || end.includes('startxref', mark)) continue;
    const size = end.readUInt32LE(mark + 12);
    // The mark alone may stand in any picture's bytes by chance. An empty zip has no directory before it, and of a very
    // large one the size stands elsewhere.
    if (
      size === 0 ||
      size === 0xffff_ffff ||
      bytes.read(Math.max(0, from + mark - size), 4).toString('latin1') === 'PK\x01\x02'
    )
      return true;
  }
  return false;
}

/**
 * Returns what a zip says that it holds. Nothing is inflated.
 *
 * @throws DamagedFileError where its directory is not sound, RefusedFileError where what it holds would be too large or
 * too many, or lie outside it.
 */
export async function zipDirectory(bytes: FileBytes): Promise<readonly Entry[]> {
  const zip = await fromRandomAccessReaderPromise(new Reader(bytes), bytes.size, { autoClose: false }).catch(damaged);
  if (zip.entryCount > mostEntries) throw new RefusedFileError({ kind: 'manyInside', limit: mostEntries });
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    if (error instanceof Error && leadsOutside.test(error.message))
      throw new RefusedFileError({ kind: 'pathsOutside' });
    throw new DamagedFileError();
  }
  const sum = (sizeOf: (entry: Entry) => number): number => entries.reduce((total, entry) => total + sizeOf(entry), 0);
  const isSound =
    // Entries that share their bytes are how a small file becomes a large one without saying so.
    sum(({ compressedSize }) => compressedSize) <= bytes.size &&
    // Of two entries of one name, one program reads the first and another the last.
    new Set(entries.map(({ fileName }) => fileName.toLowerCase())).size === entries.length;
  if (!isSound) throw new DamagedFileError();
  if (sum(({ uncompressedSize }) => uncompressedSize) > mostInside)
    throw new RefusedFileError({ kind: 'largeInside', limit: mostInside });
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
