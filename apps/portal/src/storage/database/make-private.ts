import { chmodSync, statSync } from 'node:fs';

/**
 * Makes a database's files accessible to their owner only. Returns a line for each file that was accessible to others,
 * whether or not that could be changed.
 */
export function makePrivate(file: string): readonly string[] {
  return ['', '-wal', '-shm'].flatMap((suffix) => {
    const path = `${file}${suffix}`;
    const before = modeOf(path);
    if (before === undefined || (before & 0o077) === 0) return [];
    try {
      chmodSync(path, 0o600);
    } catch {
      // The result is checked below.
    }
    const open = `${path} could be read or written by others (${before.toString(8)})`;
    return ((modeOf(path) ?? 0) & 0o077) === 0
      ? [`${open}. Now only its owner can: 600.`]
      : [`${open}, and that cannot be changed here. Make it private: chmod 600 ${path}`];
  });
}

function modeOf(path: string): number | undefined {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  return mode === undefined ? undefined : mode & 0o777;
}
