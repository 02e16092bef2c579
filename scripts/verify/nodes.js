import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fetched } from './fetched.js';

/** Returns the path of a Node that scripts/verify/nodes/package.json names. They are 185 MB each. Linux on x64 only. */
export function nodePath(root, name) {
  const path = join(fetched(root, 'nodes'), name, 'bin/node');
  console.log(`${name} is ${execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()}`);
  return path;
}
