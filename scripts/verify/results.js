import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Keeps what a step came to in `.verify/<key>/`, one file a step, so that a run that was broken off goes on where it
 * stopped, and shards of several machines are put together by copying their files.
 */
export function keepResults(root, key) {
  const file = (name) => join(root, '.verify', key, `${encodeURIComponent(name)}.json`);
  return {
    read(name) {
      try {
        return JSON.parse(readFileSync(file(name), 'utf8'));
      } catch (error) {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write(name, result) {
      mkdirSync(dirname(file(name)), { recursive: true });
      // Renamed into place: a run that is killed leaves no half of a result.
      writeFileSync(`${file(name)}.part`, JSON.stringify(result, undefined, 2));
      renameSync(`${file(name)}.part`, file(name));
    },
  };
}
