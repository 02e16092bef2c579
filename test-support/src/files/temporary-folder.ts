import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** Removes all folders that were made. */
export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/**
 * Makes an empty folder, which is removed after the last test of the file. `parent` is where it is made: a folder of the
 * project, if what is written there has to find the project's packages.
 */
export function temporaryFolder(prefix: string, parent: string = tmpdir()): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, prefix));
  made.push(folder);
  return folder;
}
