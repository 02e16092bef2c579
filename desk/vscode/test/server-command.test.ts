import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serverCommand, startOf } from '../src/server-command.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

test('the command from the settings comes first, then the one installed in a folder, then none', () => {
  const folder = temporaryFolder('vscode-');
  expect(serverCommand({ set: '', folders: [folder] })).toBeUndefined();
  const installed = join(folder, 'node_modules/.bin/formwright');
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  writeFileSync(installed, '');
  expect(serverCommand({ set: '', folders: ['/nowhere', folder] })).toBe(installed);
  expect(serverCommand({ set: '/opt/formwright', folders: [folder] })).toBe('/opt/formwright');
});

test('on Windows a path with spaces is quoted for the shell', () => {
  expect(startOf('/opt/form wright')).toEqual({ command: '/opt/form wright', options: { shell: false } });
  expect(startOf('C:\\Users\\Nia Morgan\\formwright.cmd')).toEqual({
    command: '"C:\\Users\\Nia Morgan\\formwright.cmd"',
    options: { shell: true },
  });
});

test('each command that the extension offers is implemented', () => {
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
  const { contributes } = JSON.parse(read('../package.json')) as { contributes: { commands: { command: string }[] } };
  const registered = Array.from(
    read('../src/extension.ts').matchAll(/registerCommand\('([\w.]+)'/g),
    ([, name]) => name,
  );
  expect(contributes.commands.map(({ command }) => command).toSorted()).toEqual(registered.toSorted());
});
