import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fetched } from './fetched.js';

/**
 * Returns the path of a Node version in scripts/verify/nodes/package.json. Each takes 185 MB. Only for Linux on x64.
 */
export function nodePath(root, name) {
  const path = join(fetched(root, 'nodes'), name, 'bin/node');
  console.log(`${name} is ${execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()}`);
  return path;
}
