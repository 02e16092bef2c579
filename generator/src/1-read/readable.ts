import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';
import { projectFolderOf } from './project-folder.ts';

/** Where the language's own blocks and lists lie, which every form may read. */
const own = dirname(createRequire(import.meta.url).resolve('@formwright/schemas/package.json'));

/** Who may allow more than a form's own project: whoever starts the process, and whoever opens folders in an editor. */
type Allower = 'command line' | 'editor';

/** What each of them has allowed: a setting of the process, as the folders are that it may read at all. */
const allowed: Record<Allower, readonly string[]> = { 'command line': [], editor: [] };

/**
 * Allows forms to refer to what lies in these folders, besides their own project. They replace what the same allower
 * named before.
 */
export function allowFolders(folders: readonly string[], allower: Allower = 'command line'): void {
  allowed[allower] = folders.map((folder) => resolve(folder));
}

/**
 * Returns which files may be read for a form: those that lie, whatever links lead to them, in its project, the
 * language's own folder or one that was allowed.
 */
export function readableFor(form: string): (file: string) => boolean {
  const ways = waysFrom([projectFolderOf(form), own, ...Object.values(allowed).flat()]);
  return (file) => ways(file).some((way) => !way.includes('..'));
}

/**
 * Returns which files are a form's project's to change: those that lie, whatever links lead to them, in its folder and
 * not in a package that was installed there.
 */
export function writableFor(form: string): (file: string) => boolean {
  const ways = waysFrom([projectFolderOf(form)]);
  return (file) => ways(file).some((way) => !way.includes('..') && !way.includes('node_modules'));
}

/**
 * Returns the ways that lead from folders to a file. A path may lead out of a folder and back by a link, or out by one:
 * what counts is where the file lies.
 */
function waysFrom(written: readonly string[]): (file: string) => readonly (readonly string[])[] {
  const folders = written.flatMap((folder) => [folder, realPath(folder)]);
  return (file) => folders.map((folder) => relative(folder, realPath(file)).split(sep));
}

/** Where a path leads; of what is not there, where its nearest folder does. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const around = dirname(path);
    return around === path ? path : resolve(realPath(around), relative(around, path));
  }
}
