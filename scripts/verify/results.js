import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Stores the results of steps in `.verify/<key>/`, one file for each step, so that an interrupted run can continue
 * where it stopped, and the results of shards on several machines can be combined by copying their files.
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
      // Renamed into place, so that a killed run does not leave half a result.
      writeFileSync(`${file(name)}.part`, JSON.stringify(result, undefined, 2));
      renameSync(`${file(name)}.part`, file(name));
    },
  };
}
