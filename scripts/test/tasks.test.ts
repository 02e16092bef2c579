import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { addUp, clearResults, findTasks, resultOf } from '../tasks/results.js';

// A cached pass is right only if the task's inputs include everything it reads, and its counts are among its outputs.

interface Planned {
  readonly taskId: string;
  readonly task: string;
  readonly directory: string;
  readonly command: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly dependencies: readonly string[];
  readonly outputs: readonly string[] | null;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const tasks = findTasks();
const planned = plan(tasks.map(({ name }) => name));
const byId = new Map(planned.map((task) => [task.taskId, task]));
const testFiles = filesOf('*.test.ts', '*.test.tsx').filter((file) => !file.includes('.verify.test.'));
const scratch = mkdtempSync(join(root, 'node_modules/.tasks-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function filesOf(...patterns: readonly string[]): readonly string[] {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...patterns];
  const listed = execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return listed.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
}

/** Returns the tasks that turbo would run, each with its inputs. */
function plan(names: readonly string[]): readonly Planned[] {
  const out = execFileSync(process.execPath, ['scripts/turbo.js', ...new Set(names), '--dry=json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return (JSON.parse(out.slice(out.indexOf('{'))) as { tasks: Planned[] }).tasks;
}

/** Returns every file that a task's hash depends on. */
function inputsOf(task: Planned): ReadonlySet<string> {
  const own = Object.keys(task.inputs).map((file) => posix.join(task.directory, file));
  const others = task.dependencies.flatMap((id) => [...inputsOf(byId.get(id)!)]);
  return new Set([...own, ...others]);
}

const foldersOf = (files: Iterable<string>): ReadonlySet<string> =>
  new Set([...files].flatMap((file) => file.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))));
const known = new Set(filesOf('*'));
const knownFolders = foldersOf(known);

/** Paths of the project that a file of tests names: what it imports, and what it reads by a path of its own. */
function namedIn(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const names = text.matchAll(
    /['"`]((?:\.\.\/)+[^'"`$]*|@formwright\/[\w-]+|(?:apps|bench|desk|renderers|stories)\/[^'"`\s$]*)/g,
  );
  return [...names].flatMap(([, name = '']) => {
    const path = name.startsWith('@')
      ? (folders.get(name) ?? '')
      : name.startsWith('.')
        ? posix.join(posix.dirname(file), name)
        : name;
    const found = path.replace(/\/$/, '');
    return known.has(found) || knownFolders.has(found) ? [found] : [];
  });
}

const folders = new Map(
  filesOf('package.json', '*/package.json').map((file) => [
    (JSON.parse(readFileSync(join(root, file), 'utf8')) as { name: string }).name,
    posix.dirname(file),
  ]),
);

test('every file of tests is run by one task, in the project that it is written for', () => {
  const runs = tasks.filter(({ name }) => name.startsWith('test'));
  for (const file of testFiles) {
    const project = file.includes('.browser.test.') ? 'browser' : 'unit';
    const by = runs
      .filter(({ folder, name }) => file.startsWith(`${folder || name.slice('test:'.length)}/test/`))
      .filter(({ folder, name }) => scriptOf(folder, name).split(' ').includes(project));
    expect({ file, by: by.length }).toEqual({ file, by: 1 });
  }
});

function scriptOf(folder: string, name: string): string {
  const { scripts } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return scripts[name] ?? '';
}

test('turbo runs every task that counts, and caches its counts', () => {
  const kept = planned
    .filter(({ command }) => command !== '<NONEXISTENT>')
    .flatMap(({ directory, outputs }) => (outputs ?? []).map((output) => join(root, directory, output)));
  expect(new Set(kept)).toEqual(new Set(tasks.map(resultOf)));
});

test.each(planned.filter(({ task, command }) => task === 'test' && command !== '<NONEXISTENT>'))(
  'the inputs of the tests in $directory include what they read',
  (task) => {
    const inputs = inputsOf(task);
    const within = foldersOf(inputs);
    const read = filesOf(`${task.directory}/test/*.ts`, `${task.directory}/test/*.tsx`).flatMap(namedIn);
    const missing = read.filter((path) => !inputs.has(path) && !within.has(path));
    expect([...new Set(missing)]).toEqual([]);
    for (const file of [
      'vitest.config.ts',
      'schemas/dialect.json',
      'docs/language.md',
      'test-support/src/browser/patient.ts',
    ])
      expect(inputs).toContain(file);
  },
);

test('a change in a renderer runs the tests of what depends on it, and no others', () => {
  const changed = 'renderers/react/src/index.ts';
  const again = planned.filter((task) => task.command !== '<NONEXISTENT>' && inputsOf(task).has(changed));
  const directories = again.map(({ directory }) => directory);
  expect(directories).toEqual(
    expect.arrayContaining(['renderers/react', 'apps/portal', 'desk/preview', 'desk/command', 'stories', 'bench', '']),
  );
  for (const other of ['renderers/print', 'packages/session', 'generator', 'desk/reasoning'])
    expect(directories).not.toContain(other);
});

test('a task without counts has failed, and counts of earlier runs do not count', () => {
  const folder = posix.relative(root, scratch);
  const counted = [
    { folder: `${folder}/a`, name: 'test' },
    { folder: `${folder}/b`, name: 'test' },
  ];
  for (const task of counted) {
    mkdirSync(join(scratch, task.folder.slice(-1), 'test-results'), { recursive: true });
    writeFileSync(resultOf(task), JSON.stringify({ passed: 3, failures: ['it'] }));
  }
  expect(addUp(counted)).toEqual({ passed: 6, failures: ['it', 'it'] });
  clearResults(counted);
  const failures = counted.map((task) => `${task.folder}: test did not end`);
  expect(addUp(counted)).toEqual({ passed: 0, failures });
});

test('a check that fails is counted as failed, and its task fails', () => {
  writeFileSync(join(scratch, 'fails.js'), 'process.exit(3);\n');
  writeFileSync(join(scratch, 'passes.js'), '');
  for (const [script, counts, status] of [
    ['fails.js', { passed: 0, failures: [`${posix.relative(root, scratch)}: check:it`] }, 3],
    ['passes.js', { passed: 1, failures: [] }, 0],
  ] as const) {
    const { TURBO_HASH: _, ...env } = process.env;
    const ended = spawnSync(process.execPath, [join(root, 'scripts/tasks/run-check.js'), script], {
      cwd: scratch,
      env: { ...env, npm_lifecycle_event: 'check:it' },
    });
    expect(ended.status).toBe(status);
    expect(addUp([{ folder: posix.relative(root, scratch), name: 'check:it' }])).toEqual(counts);
  }
});
