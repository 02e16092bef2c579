import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a folder within the workspace, so that what is generated finds the runtime. It is never committed; whoever made
 * it removes it.
 */
export function temporaryFolder(prefix: string): string {
  const parent = join(import.meta.dirname, 'generated');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, prefix));
}
