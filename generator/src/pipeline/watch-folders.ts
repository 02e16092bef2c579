import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';

/** A watch on folders. */
export interface Watching {
  /** Watches exactly these folders from now on: their own files, not those of subfolders. */
  watch(folders: ReadonlySet<string>): void;
  close(): void;
}

/** Changes within this time count as one, because an editor may write, rename and remove to save. In milliseconds. */
const pause = 10;

/**
 * Calls `changed`, a moment after each change, with the folders in which something was added, changed or removed.
 * Watches folders and not files, because an editor may replace a file with a new one, which would not be watched.
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
      // It has just been removed, or there are too many. The other folders are still watched.
    }
  };
  return {
    watch(folders) {
      for (const folder of watched.keys()) if (!folders.has(folder)) drop(folder);
      for (const folder of folders) {
        const inode = inodeOf(folder);
        // A folder that was removed and created again is a different one.
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

/** Levels below a folder of councils: council, form, and the folders beside it. */
const deepest = 3;

/** Returns the folders that may contain forms of a path. If the path does not exist yet, the nearest folder that does. */
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
