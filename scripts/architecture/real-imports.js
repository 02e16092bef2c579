// What the source really imports.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { nameOf } from '../layers/judge-import.js';
import { compiler, workspaces } from '../layers/layers.js';

const folders = Object.keys(workspaces);
const rooms = Object.keys(compiler.rooms).map((room) => `${compiler.folder}/${room}`);
const specifiers = /(?:^(?:import|export|\})[^'`\n]*|\bimport\(|\bresolve\()'((?:@formwright\/|\.)[^']+)'/gm;

/**
 * Returns the parts of the project in the order of the layers' table, each with the set of parts that it imports. A part
 * is a workspace or, of the compiler, a folder. An import of the compiler as a whole is an import of `generator`.
 */
export function realImports(root) {
  const parts = new Map(
    folders.flatMap((folder) => (folder === 'generator' ? rooms : [folder])).map((part) => [part, new Set()]),
  );
  for (const file of sourceFiles(root)) {
    const part = partOf(file);
    if (!parts.has(part)) continue;
    for (const [, specifier] of readFileSync(join(root, file), 'utf8').matchAll(specifiers)) {
      const imported = target(file, specifier);
      if (imported !== undefined && imported !== part) parts.get(part).add(imported);
    }
  }
  return parts;
}

function sourceFiles(root) {
  return execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.js'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && !/\/(?:test|generated)\//.test(file) && existsSync(join(root, file)));
}

function partOf(path) {
  return rooms.find((room) => path.startsWith(`${room}/`)) ?? folders.find((folder) => path.startsWith(`${folder}/`));
}

function target(file, specifier) {
  if (specifier.startsWith('.')) return partOf(posix.join(posix.dirname(file), specifier));
  return folders.find((folder) => nameOf(folder) === specifier.split('/')[1]);
}
