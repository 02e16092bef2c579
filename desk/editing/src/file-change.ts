import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EditError } from './edit-error.ts';

/** A change that a tool wants to make to a file. Nothing is written until somebody agrees. */
export interface FileChange {
  /** Absolute path. */
  readonly file: string;
  /** The text that the change was made from; absent if there was no file. */
  readonly before?: string;
  readonly after: string;
  /** A short description of the change: '3 texts added'. */
  readonly what: string;
}

/** Returns what writing the change would do. */
export function kindOfChange({ before, after }: FileChange): 'new' | 'changed' | 'same' {
  return before === undefined ? 'new' : before === after ? 'same' : 'changed';
}

/**
 * Returns a file's text, or undefined if there is no file.
 *
 * @throws EditError if the file exists but cannot be read as UTF-8 text.
 */
export function readForEdit(file: string): string | undefined {
  try {
    // Keep the byte order mark, if there is one.
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
 * Writes a change completely or not at all, through a temporary file beside it, and keeps the file's permissions.
 *
 * @throws EditError if the file has changed since the change was made, or cannot be written.
 */
export function writeChange({ file, before, after }: FileChange): void {
  if (readForEdit(file) !== before)
    throw new EditError(
      `${file} has been changed in the meantime, so nothing was written to it. Run the command again.`,
    );
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
  EACCES: 'this account does not have permission',
  EPERM: 'this account does not have permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file, not a folder',
};

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : reasons[code]) ?? code ?? String(error);
}
