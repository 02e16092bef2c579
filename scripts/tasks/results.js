// Each task writes how many checks passed, and which failed. The counts are an output, so a cached pass has them too.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workspaces } from '../layers/layers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Returns every task that counts: the folder of its package, and its name. */
export function findTasks() {
  const scriptsOf = (folder) =>
    Object.keys(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).scripts ?? {});
  const named = (folder, pattern) =>
    scriptsOf(folder)
      .filter((name) => pattern.test(name))
      .map((name) => ({ folder, name }));
  return [...named('', /^(?:check|test):/), ...Object.keys(workspaces).flatMap((folder) => named(folder, /^test$/))];
}

/** Returns the file that a task writes its counts to. */
export const resultOf = ({ folder, name }) => join(root, folder, 'test-results', `${name.replace(':', '-')}.json`);

/** Deletes the counts of earlier runs, so that only this run is counted. */
export function clearResults(tasks) {
  for (const task of tasks) rmSync(resultOf(task), { force: true });
}

/** Adds up the counts of tasks. A task without counts has failed. */
export function addUp(tasks) {
  const counts = tasks.map((task) => readCounts(resultOf(task)) ?? failedAs(`${nameOf(task)} did not end`));
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failures: counts.flatMap(({ failures }) => failures),
  };
}

/** Returns the counts of something that failed as a whole. */
export const failedAs = (what) => ({ passed: 0, failures: [what] });

/** How a task is called when it is reported. */
export const nameOf = ({ folder, name }) => `${folder || 'all'}: ${name}`;

/** Prints which task begins and how many have ended. Returns the task. */
export function begin() {
  const name = process.env.npm_lifecycle_event;
  if (name === undefined) throw new Error('Start a task by `npm run`.');
  if (process.env.TURBO_HASH !== undefined && process.env.TASK_MACHINE === undefined)
    throw new Error('Start turbo by `npm test` or `npm run turbo`: the cache has to know the version of Node.');
  const folder = relative(root, resolve('.'));
  const tasks = findTasks();
  const ended = tasks.filter((task) => readCounts(resultOf(task)) !== undefined).length;
  console.log(`${nameOf({ folder, name })} (${ended + 1} of ${tasks.length})`);
  return { folder, name };
}

/** Writes a task's counts. */
export function leaveCounts(task, counts) {
  const file = resultOf(task);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(counts)}\n`);
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
