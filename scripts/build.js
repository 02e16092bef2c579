// Builds everything: packages, the theme, the compiled forms, the portal's pages. `--forms DIR` names the forms that
// the portal serves (default: `forms`). With `--releases DIR` it serves forms that have been built, so only packages are.
// What was built before from the same files comes from turbo's cache.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stepsOf } from './build-steps.js';
import { formsFolder } from './forms-folder.js';
import { runTurbo } from './tasks/run-turbo.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const forms = formsFolder(process.argv.slice(2));
const hasReleases = process.argv.some((word) => /^--releases(?:=|$)/.test(word));
const areOurs = resolve(root, forms) === resolve(root, 'forms');

const status = runTurbo(hasReleases ? ['build'] : areOurs ? ['build', 'forms', 'client'] : ['build', 'forms']);
if (status !== 0) process.exit(status);

for (const [what, ...command] of areOurs || hasReleases ? [] : stepsOf(forms)) {
  const { status: ended } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (ended === 0) continue;
  console.error(`Building ${what} failed.`);
  process.exit(ended ?? 1);
}
