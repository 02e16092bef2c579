import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = ['package.json', 'package-lock.json'];

/**
 * Returns the path of a Node that scripts/verify/nodes/package.json names. They are 185 MB each, so they are fetched into `.verify/nodes` by the
 * first step that needs one, with the hashes of their lock file, and not by every `npm ci`. Linux on x64 only.
 */
export function nodePath(root, name) {
  const [from, to] = [join(root, 'scripts/verify/nodes'), join(root, '.verify/nodes')];
  const path = join(to, 'node_modules', name, 'bin/node');
  const isFetched = existsSync(path) && files.every((file) => existsSync(join(to, file)) && readFileSync(join(from, file)).equals(readFileSync(join(to, file))));
  if (!isFetched) {
    console.log('Fetching Node 20, 22 and 24 …');
    mkdirSync(to, { recursive: true });
    for (const file of files) copyFileSync(join(from, file), join(to, file));
    execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: to, stdio: 'inherit' });
  }
  console.log(`${name} is ${execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()}`);
  return path;
}
