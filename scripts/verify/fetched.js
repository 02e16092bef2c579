import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = ['package.json', 'package-lock.json'];

/**
 * Returns the `node_modules` of scripts/verify/NAME, which contains packages that are too large for every `npm ci`.
 * They are fetched into `.verify/NAME` when first needed, and checked against the hashes in its lock file.
 */
export function fetched(root, name) {
  const [from, to] = [join(root, 'scripts/verify', name), join(root, '.verify', name)];
  if (!isFetched(root, name)) {
    console.log(`Fetching scripts/verify/${name} …`);
    mkdirSync(to, { recursive: true });
    for (const file of files) copyFileSync(join(from, file), join(to, file));
    execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: to, stdio: 'inherit' });
  }
  return join(to, 'node_modules');
}

/** Returns true if it has been fetched and matches its lock file. */
export function isFetched(root, name) {
  const [from, to] = [join(root, 'scripts/verify', name), join(root, '.verify', name)];
  return (
    existsSync(join(to, 'node_modules/.package-lock.json')) &&
    files.every(
      (file) => existsSync(join(to, file)) && readFileSync(join(from, file)).equals(readFileSync(join(to, file))),
    )
  );
}
