// Builds everything: packages, the theme, the compiled forms, the portal's pages. `--forms DIR` names the forms that
// the portal serves. Default: `forms`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSteps } from './build-steps.js';
import { formsFolder } from './forms-folder.js';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const [what, ...command] of buildSteps(formsFolder(process.argv.slice(2)))) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`Building ${what} failed.`);
    process.exit(status ?? 1);
  }
  console.log(`Built ${what} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
