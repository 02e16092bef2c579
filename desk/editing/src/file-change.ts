import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EditError } from './edit-error.ts';

/** A file as a tool would have it. Nothing is written before somebody has agreed. */
export interface FileChange {
  /** Absolute. */
  readonly file: string;
  /** The text it was made from; absent where there was no file. */
  readonly before?: string;
  readonly after: string;
  /** What is different, in a few words: '3 texts added'. */
  readonly what: string;
}

/** Tells what writing would do. */
export function kindOfChange({ before, after }: FileChange): 'new' | 'changed' | 'same' {
  return before === undefined ? 'new' : before === after ? 'same' : 'changed';
}

/**
 * Gives a file's text, or undefined where there is none. @throws EditError where it is there and cannot be read as
 * text.
 */
export function readForEdit(file: string): string | undefined {
  try {
    // With its mark, if it has one: what is not changed stays.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new EditError(
      `${file} cannot be read: ${error instanceof TypeError ? 'it is not UTF-8 text' : reasonOf(error)}`,
    );
  }
}

/**
 * Writes a change whole or not at all, through a file beside it, and keeps the file's rights.
 *
 * @throws EditError where the file is no longer what the change was made from, or cannot be written.
 */
export function writeChange({ file, before, after }: FileChange): void {
  if (readForEdit(file) !== before)
    throw new EditError(`${file} has been changed in the meantime: nothing was written to it. Run the command again.`);
  if (before === after) return;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const target = before === undefined ? file : realpathSync(file);
    const made = join(dirname(target), `.${randomUUID()}.tmp`);
    try {
      writeFileSync(made, after, { flag: 'wx', ...(before === undefined ? {} : { mode: statSync(target).mode }) });
      renameSync(made, target);
    } finally {
      rmSync(made, { force: true });
    }
  } catch (error) {
    throw new EditError(`${file} cannot be written: ${reasonOf(error)}`);
  }
}

const reasons: { readonly [code: string]: string } = {
  EACCES: 'this account may not',
  EPERM: 'this account may not',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is below a file',
};

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : reasons[code]) ?? code ?? String(error);
}
