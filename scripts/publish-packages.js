// `npm run publish:packages`: builds all packages from nothing, checks them as packed, and publishes those versions that the
// registry does not have. You must be signed in (`npm login`) as somebody who may publish `@formwright`.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicPackages } from './pack-packages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command, ...words) => execFileSync(command, words, { cwd: root, stdio: 'inherit' });

if (execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }) !== '') {
  console.error('Commit or put away your changes first: what is published must be what a commit has.');
  process.exit(1);
}
run('npm', 'whoami');
// Files of modules that are gone would be published too.
for (const folder of publicPackages()) rmSync(join(root, folder, 'dist'), { recursive: true, force: true });
run('npm', 'run', 'build');
run('npx', 'vitest', 'run', '--project', 'unit', 'scripts/test/packages');
run('npx', 'vitest', 'run', '--project', 'verify', 'scripts/test/packages');
run('npx', 'changeset', 'publish', ...process.argv.slice(2));
