import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Finds the `formwright` command: the one in the settings, or else the one installed in a folder. Returns undefined if
 * there is neither.
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
 * Returns how to start the command. On Windows it is a `.cmd` file, which only a shell can start, and the shell needs
 * quotes around a path with spaces, such as a person's name.
 */
export function startOf(command: string): { readonly command: string; readonly options: { readonly shell: boolean } } {
  const shell = command.endsWith('.cmd');
  return { command: shell ? `"${command}"` : command, options: { shell } };
}
