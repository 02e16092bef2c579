import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Watching {
  /** Watches just these from now on, each by itself: what is in them, not what is further below. */
  watch(folders: ReadonlySet<string>): void;
  close(): void;
}

/** What an editor does in one go (write anew, rename, remove) is one change. In milliseconds. */
const pause = 10;

/**
 * Tells, a moment after each change, in which folders something was added, changed or removed. Folders are watched and
 * not files, since a file that an editor has put in another's place would no longer be the one that is watched.
 */
export function watchFolders(changed: (folders: ReadonlySet<string>) => void): Watching {
  const watched = new Map<string, { readonly watcher: FSWatcher; readonly inode: number }>();
  const pending = new Set<string>();
  const timers: { last?: NodeJS.Timeout } = {};
  const drop = (folder: string): void => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const heard = (folder: string): void => {
    pending.add(folder);
    clearTimeout(timers.last);
    timers.last = setTimeout(() => {
      const folders = new Set(pending);
      pending.clear();
      changed(folders);
    }, pause);
  };
  const begin = (folder: string, inode: number): void => {
    try {
      const watcher = watch(folder, () => heard(folder));
      watcher.on('error', () => drop(folder));
      watched.set(folder, { watcher, inode });
    } catch {
      // It went in this moment, or there are too many: the others are followed all the same.
    }
  };
  return {
    watch(folders) {
      for (const folder of watched.keys()) if (!folders.has(folder)) drop(folder);
      for (const folder of folders) {
        const inode = inodeOf(folder);
        // One that was removed and made again is another folder.
        if (watched.get(folder)?.inode === inode) continue;
        drop(folder);
        if (inode !== undefined) begin(folder, inode);
      }
    },
    close() {
      clearTimeout(timers.last);
      for (const folder of watched.keys()) drop(folder);
    },
  };
}

function inodeOf(folder: string): number | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats?.isDirectory() ? stats.ino : undefined;
}

/** A folder of councils, a council, a form, and what stands beside it. */
const deepest = 3;

/** Gives the folders in which forms of a path are, or will be: of one that is not there yet, the nearest that is. */
export function foldersOf(path: string): readonly string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return [path, ...below(path, deepest)];
  return stats || dirname(path) === path
    ? [dirname(path), ...below(dirname(path), 1)]
    : foldersOf(dirname(path)).slice(0, 1);
}

function below(folder: string, depth: number): readonly string[] {
  if (depth === 0) return [];
  return subfolders(folder).flatMap((name) => [join(folder, name), ...below(join(folder, name), depth - 1)]);
}

function subfolders(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$|^generated$/.test(entry.name))
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
