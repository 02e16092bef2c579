import { posix } from 'node:path';
import { libraries, rooms, workspaces } from './layers.js';

const folders = Object.keys(workspaces);

/**
 * Checks one import against the tables in layers.js.
 *
 * @param {string} file the importing file, relative to the project, with '/' between folders
 * @param {string} specifier the imported module, as written in the file
 * @returns {string | undefined} what is wrong; undefined if the import is allowed
 */
export function judgeImport(file, specifier) {
  const workspace = folders.find((folder) => file.startsWith(`${folder}/`));
  if (workspace === undefined || file.startsWith(`${workspace}/test/`)) return undefined;
  if (specifier.startsWith('@formwright/')) return judgePackage(workspace, specifier.split('/')[1]);
  if (!specifier.startsWith('.')) return judgeLibrary(file, specifier);
  const target = posix.join(posix.dirname(file), specifier);
  if (!target.startsWith(`${workspace}/`)) return 'Import another package by its name.';
  return judgeRoom(file, target);
}

/** Returns a workspace's name after '@formwright/'. */
export const nameOf = (workspace) => workspace.replace('renderers/', 'renderer-').replace(/^.*\//, '');

function judgePackage(workspace, name = '') {
  const allowed = workspaces[workspace] ?? [];
  return name === nameOf(workspace) || allowed.includes(name)
    ? undefined
    : `${workspace} may import only these packages of ours: ${listed(allowed)}. See scripts/layers/layers.js.`;
}

function judgeLibrary(file, specifier) {
  const library = Object.keys(libraries).find((name) => specifier === name || specifier.startsWith(`${name}/`));
  if (library === undefined || libraries[library].some((place) => file.startsWith(`${place}/`))) return undefined;
  return `${library} may be imported only in: ${listed(libraries[library])}. See scripts/layers/layers.js.`;
}

function judgeRoom(file, target) {
  for (const [folder, known] of Object.entries(rooms)) {
    if (![file, target].every((path) => path.startsWith(`${folder}/`))) continue;
    const [from, to] = [file, target].map((path) => path.slice(folder.length + 1));
    const [room, other] = [from, to].map((path) => path.split('/')[0]);
    const allowed = known[room] ?? [];
    if (from.includes('/') && room !== other && !allowed.includes(other))
      return `${folder}/${room} may import only these folders beside it: ${listed(allowed)}. See scripts/layers/layers.js.`;
  }
  return undefined;
}

const listed = (names) => names.join(', ') || 'nothing';
