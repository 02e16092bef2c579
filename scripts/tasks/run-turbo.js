import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const turbo = join(root, 'node_modules/turbo/bin/turbo');

/** Part of every hash: a pass on another version of Node or kind of machine does not count here. */
const machine = `${process.version} ${process.platform} ${process.arch}`;

/**
 * Runs tasks of turbo.json, without telemetry.
 *
 * @param {string[]} words tasks and options
 * @param {Record<string, string>} [env]
 * @returns {number} the exit status
 */
export function runTurbo(words, env = {}) {
  if (!existsSync(turbo)) {
    console.error('turbo is not installed. Run `npm install`.');
    return 1;
  }
  const { status } = spawnSync(process.execPath, [turbo, 'run', '--output-logs=new-only', ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...env,
      TASK_MACHINE: machine,
      TURBO_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
      TURBO_PRINT_VERSION_DISABLED: '1',
    },
  });
  return status ?? 1;
}
