import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What shows that a folder is a project's own, the surest first. */
const marks = ['.git', 'package.json'];

/**
 * Returns the folder of the project that a file is part of: the nearest around it with a `.git`, or else with a
 * `package.json`; or else what `forms` stands in; or else the folder that the file lies in.
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
