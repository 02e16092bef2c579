import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What shows that a folder is the folder of a project, the surest sign first. */
const marks = ['.git', 'package.json'];

/**
 * Returns the folder of the project that a file belongs to: the nearest around it with a `.git`, otherwise with a
 * `package.json`; otherwise the folder that contains `forms`; otherwise the file's own folder.
 */
export function projectFolderOf(file: string): string {
  const around = foldersAround(file);
  for (const mark of marks) {
    const found = around.find((folder) => existsSync(join(folder, mark)));
    if (found !== undefined) return found;
  }
  const forms = around.find((folder) => basename(folder) === 'forms');
  return forms === undefined ? dirname(file) : dirname(forms);
}

function foldersAround(file: string): readonly string[] {
  const folders: string[] = [];
  for (let at = dirname(file); at !== folders.at(-1); at = dirname(at)) folders.push(at);
  return folders;
}
