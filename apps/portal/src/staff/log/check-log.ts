import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { secretOf } from '../../accounts/secret.ts';
import { defaultDatabase } from '../../settings.ts';
import { StartError } from '../../start-error.ts';
import { openStorage } from '../../storage/open-storage.ts';
import type { LogEnd } from './log-statements.ts';
import { openLog } from './staff-log.ts';

const usage = 'Usage: npm run check-log -- [--database FILE] [--since NUMBER:SEAL]';

/**
 * Checks the log of what staff read and did, prints a line about it, and sets the exit status: 0 if the log is whole, 1 if
 * it has been changed, 2 if it cannot be checked. `root`: the folder of the default database.
 */
export async function checkLog(args: readonly string[], root: string): Promise<void> {
  try {
    const { database, since } = optionsOf(args, root);
    const now = (): Date => new Date();
    const storage = openStorage(database, { now, elapsed: () => performance.now(), report: console.error });
    try {
      const { last, wrong } = await openLog(storage.log, secretOf(database), now).check(since);
      if (wrong === undefined)
        console.log(`The log is whole. ${last ? `Its last line is ${last.number}:${last.seal}` : 'It has no lines.'}`);
      else console.error(`The log was changed: line ${wrong} is missing, or is not as it was written.`);
      process.exitCode = wrong === undefined ? 0 : 1;
    } finally {
      storage.close();
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

function optionsOf(args: readonly string[], root: string): { readonly database: string; readonly since?: LogEnd } {
  const { values } = parseArgs({
    args: [...args],
    options: { database: { type: 'string' }, since: { type: 'string' } },
  });
  const database = values.database === undefined ? defaultDatabase(root) : resolve(values.database);
  // Neither is made here: a log that is checked with a new key would look as if it had been changed.
  for (const file of [database, `${database}.secret`])
    if (!existsSync(file)) throw new StartError(`${file} does not exist. ${usage}`);
  if (values.since === undefined) return { database };
  const [, number, seal = ''] = /^(\d{1,15}):([\w-]{43})$/.exec(values.since) ?? [];
  if (number === undefined) throw new StartError(`--since must be a line as this command prints it. ${usage}`);
  return { database, since: { number: Number(number), seal } };
}
