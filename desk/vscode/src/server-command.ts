import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Finds the `formwright` command: the one that a person has set, or the one that a folder has installed. Undefined:
 * neither.
 */
export function serverCommand({
  set,
  folders,
}: {
  readonly set: string;
  readonly folders: readonly string[];
}): string | undefined {
  if (set !== '') return set;
  const name = process.platform === 'win32' ? 'formwright.cmd' : 'formwright';
  return folders.map((folder) => join(folder, 'node_modules', '.bin', name)).find((path) => existsSync(path));
}

/**
 * Gives how to start it. On Windows it is a `.cmd` file, which a shell alone starts; that takes a path with spaces,
 * such as a person's name, in quotes.
 */
export function startOf(command: string): { readonly command: string; readonly options: { readonly shell: boolean } } {
  const shell = command.endsWith('.cmd');
  return { command: shell ? `"${command}"` : command, options: { shell } };
}
