import { watch } from 'chokidar';

export interface Watching {
  /** Watches these as well: files, or folders with all that is in them. */
  add(paths: Iterable<string>): void;
  close(): Promise<void>;
}

/** Events that come one after another, as an editor writes anew, renames and removes, are one change. In milliseconds. */
const pause = 15;

/** Tells of files that were added, changed or removed, by their absolute paths, a moment after each change. */
export function watchFiles(paths: Iterable<string>, changed: (paths: ReadonlySet<string>) => void): Watching {
  const pending = new Set<string>();
  const watcher = watch([...paths], { ignoreInitial: true, ignored: (path) => /[\\/](?:node_modules|generated|\.[^\\/]+)$/.test(path) });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    pending.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = new Set(pending);
      pending.clear();
      changed(all);
    }, pause);
  });
  // What cannot be watched (no rights, too many) is not followed; what it holds is shown all the same.
  watcher.on('error', () => undefined);
  return {
    add: (more) => watcher.add([...more]),
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
