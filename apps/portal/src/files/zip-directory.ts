import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { DamagedFileError, type FileBytes, RefusedFileError } from './file-bytes.ts';
import { lastBytes } from './last-bytes.ts';

/** Far more than any document contains, but too little to harm the person who opens it. */
const mostEntries = 4_000;
const mostInside = 500 * 1024 * 1024;

/** yauzl's errors for an entry whose name points outside the zip. */
const leadsOutside = /^(invalid relative path|absolute path)/;

const endOfDirectory = 'PK\x05\x06';

/**
 * Returns true if programs that look for a zip's directory from the end would take the file for a zip, whatever it
 * begins with and even if a few bytes follow the directory.
 */
export function endsAsZip(bytes: FileBytes): boolean {
  const end = lastBytes(bytes);
  const from = Math.max(0, bytes.size - end.length);
  for (
    let mark = end.lastIndexOf(endOfDirectory, undefined, 'latin1');
    mark >= 0;
    mark = mark === 0 ? -1 : end.lastIndexOf(endOfDirectory, mark - 1, 'latin1')
  ) {
    // A zip inside a PDF, such as an attached document, comes before the PDF's own cross-reference table.
    if (mark + 22 > end.length || end.includes('startxref', mark)) continue;
    const size = end.readUInt32LE(mark + 12);
    // The signature alone may occur by chance in a picture. An empty zip has no directory before it, and a very large
    // one stores the size elsewhere.
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
 * Returns the entries in a zip's directory. Nothing is decompressed.
 *
 * @throws DamagedFileError if the directory is invalid. RefusedFileError if the entries are too large, too many, or
 * would be unpacked outside the folder.
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
    // Entries that share the same bytes can make a small file unpack into a large one without declaring it.
    sum(({ compressedSize }) => compressedSize) <= bytes.size &&
    // If two entries have the same name, some programs read the first and others the last.
    new Set(entries.map(({ fileName }) => fileName.toLowerCase())).size === entries.length;
  if (!isSound) throw new DamagedFileError();
  if (sum(({ uncompressedSize }) => uncompressedSize) > mostInside)
    throw new RefusedFileError({ kind: 'largeInside', limit: mostInside });
  return entries;
}

function damaged(): never {
  throw new DamagedFileError();
}

/** Lets yauzl read only as much as `bytes` allows. */
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
