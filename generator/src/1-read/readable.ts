import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';
import { projectFolderOf } from './project-folder.ts';

/** The folder of the language's own blocks and lists, which every form may read. */
const own = dirname(createRequire(import.meta.url).resolve('@formwright/schemas/package.json'));

/** Who may allow more than a form's own project: whoever starts the process, and whoever opens folders in an editor. */
type Allower = 'command line' | 'editor';

/** What each of them has allowed. It is a setting of the process, like the folders that the process may read at all. */
const allowed: Record<Allower, readonly string[]> = { 'command line': [], editor: [] };

/**
 * Allows forms to refer to files in these folders, besides their own project. They replace those that the same party
 * named before.
 */
export function allowFolders(folders: readonly string[], allower: Allower = 'command line'): void {
  allowed[allower] = folders.map((folder) => resolve(folder));
}

/**
 * Returns which files may be read for a form: those that are, after following links, in its project, in the language's
 * own folder, or in a folder that was allowed.
 */
export function readableFor(form: string): (file: string) => boolean {
  const ways = waysFrom([projectFolderOf(form), own, ...Object.values(allowed).flat()]);
  return (file) => ways(file).some((way) => !way.includes('..'));
}

/**
 * Returns which files of a form's project may be changed: those that are, after following links, in its folder and not
 * in an installed package.
 */
export function writableFor(form: string): (file: string) => boolean {
  const ways = waysFrom([projectFolderOf(form)]);
  return (file) => ways(file).some((way) => !way.includes('..') && !way.includes('node_modules'));
}

/**
 * Returns the relative paths from folders to a file. A path may lead out of a folder and back through a link, or out
 * through one: what counts is where the file really is.
 */
function waysFrom(written: readonly string[]): (file: string) => readonly (readonly string[])[] {
  const folders = written.flatMap((folder) => [folder, realPath(folder)]);
  return (file) => folders.map((folder) => relative(folder, realPath(file)).split(sep));
}

/** Returns the real path of a file; if it does not exist, the real path of its nearest folder. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const around = dirname(path);
    return around === path ? path : resolve(realPath(around), relative(around, path));
  }
}
