import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nameOf } from '../layers/judge-import.js';
import { compiler, libraries, rooms, workspaces } from '../layers/layers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = Object.keys(workspaces).map(nameOf);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Lints a tree with the project's own configuration. Returns the file and the rule of each finding, sorted. */
function lint(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    cpSync(join(root, 'scripts/layers'), join(folder, 'scripts/layers'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '-f', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
    return diagnostics.map(({ code, filename }) => `${filename}: ${code}`).toSorted();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns a file for each import that a row refuses, and a file for each import that it allows. */
function planted(): Readonly<Record<'refused' | 'allowed', Readonly<Record<string, string>>>> {
  const refused: Record<string, string> = {};
  const allowed: Record<string, string> = {};
  for (const [workspace, may] of Object.entries(workspaces))
    for (const name of names.filter((each) => each !== nameOf(workspace)))
      (may.includes(name) ? allowed : refused)[`${workspace}/src/${name}.ts`] =
        `export { x } from '@formwright/${name}';`;
  for (const [folder, known] of Object.entries(rooms))
    for (const [room, may] of Object.entries(known)) {
      for (const other of Object.keys(known).filter((each) => each !== room))
        (may.includes(other) ? allowed : refused)[`${folder}/${room}/${other}.ts`] =
          `export type { X } from '../${other}/x.ts';`;
      refused[`${folder}/${room}/index.ts`] = "export type { X } from '../index.ts';";
    }
  for (const [library, places] of Object.entries(libraries)) {
    refused[`packages/model/src/${library}.ts`] = `export const x = (): unknown => import('${library}/x');`;
    for (const place of places) allowed[`${place}/${library}.ts`] = `export * from '${library}';`;
  }
  return { refused, allowed };
}

test('lint refuses exactly the imports that the tables do not allow', () => {
  const { refused, allowed } = planted();
  expect(Object.keys(refused).length).toBeGreaterThan(300);
  expect(lint({ ...refused, ...allowed })).toEqual(
    Object.keys(refused)
      .map((file) => `${file}: layers(allowed)`)
      .toSorted(),
  );
});

test.each([
  ["import type { Session } from '@formwright/session';\nexport type X = Session;", 'a type'],
  ["export * from '@formwright/session/some/file';", 'a file of a package'],
  ["export type X = import('@formwright/session').Session;", 'a type where it is used'],
  ["export const x = (): unknown => import('@formwright/session');", 'what is loaded later'],
  ["import '@formwright/session';", 'a package for what it does'],
  ["export { x } from '../../session/src/x.ts';", 'a file of another package by its path'],
])('%s is an import: %s', (text) => {
  expect(lint({ 'packages/model/src/x.ts': `${text}\n` })).toEqual(['packages/model/src/x.ts: layers(allowed)']);
});

test('tests and scripts may import anything', () => {
  const text = "export { x } from '@formwright/portal';\nexport { y } from '../../session/src/x.ts';\n";
  expect(lint({ 'packages/model/test/x.ts': text, 'scripts/x.js': text })).toEqual([]);
});

test('a workspace depends on exactly the packages of ours that it may import', () => {
  const folders = (JSON.parse(read('package.json')) as { workspaces: string[] }).workspaces.flatMap((pattern) =>
    pattern.endsWith('/*')
      ? readdirSync(join(root, pattern.slice(0, -2)))
          .map((name) => `${pattern.slice(0, -2)}/${name}`)
          .filter((folder) => existsSync(join(root, folder, 'package.json')))
      : [pattern],
  );
  expect(Object.keys(workspaces).toSorted()).toEqual(folders.toSorted());
  for (const [workspace, may] of Object.entries(workspaces)) {
    const { dependencies, devDependencies } = JSON.parse(read(`${workspace}/package.json`)) as Partial<
      Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
    >;
    const ours = (all: object = {}): readonly string[] =>
      Object.keys(all).flatMap((name) => (name.startsWith('@formwright/') ? [name.slice('@formwright/'.length)] : []));
    expect({ workspace, needless: ours(dependencies).filter((name) => !may.includes(name)) }).toEqual({
      workspace,
      needless: [],
    });
    expect({
      workspace,
      missing: may.filter((name) => !ours({ ...dependencies, ...devDependencies }).includes(name)),
    }).toEqual({ workspace, missing: [] });
  }
});

test.each(Object.entries(rooms))(
  'every room of %s has its row, after the rooms that it may import',
  (folder, known) => {
    const folders = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = Object.keys(known);
    expect(names.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
    for (const [index, may] of Object.values(known).entries())
      expect(may.filter((other) => !names.slice(0, index).includes(other))).toEqual([]);
  },
);

test('a stage of the compiler may import the language and all stages before it', () => {
  const stages = Object.keys(compiler.rooms).filter((room) => /^\d/.test(room));
  expect(stages).toEqual(stages.toSorted());
  for (const [index, stage] of stages.entries())
    expect(compiler.rooms[stage]).toEqual(['language', ...stages.slice(0, index)]);
});

test('a cycle of imports fails the lint', () => {
  const files = {
    'packages/model/src/a.ts': "import { b } from './b.ts';\nexport const a = (): unknown => b;\n",
    'packages/model/src/b.ts': "import { a } from './a.ts';\nexport const b = (): unknown => a;\n",
  };
  expect(lint(files)).toContain('packages/model/src/a.ts: import(no-cycle)');
});
