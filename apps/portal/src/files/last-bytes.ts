import type { FileBytes } from './file-bytes.ts';

/** A zip's directory is found by a mark at most so far from the end; marks of other kinds are nearer. */
const tail = 22 + 0xffff;

/** Returns a file's end, where several kinds have a mark. Some programs append a little to it. */
export function lastBytes(bytes: FileBytes): Buffer {
  return bytes.read(Math.max(0, bytes.size - tail), tail);
}
