import type { FileBytes } from './file-bytes.ts';

/**
 * A zip's directory is found by a signature at most this far from the end. The end markers of other types are nearer.
 */
const tail = 22 + 0xffff;

/**
 * Returns the end of a file, where several types have a marker. It is long enough to allow for a few bytes that some
 * programs append.
 */
export function lastBytes(bytes: FileBytes): Buffer {
  return bytes.read(Math.max(0, bytes.size - tail), tail);
}
