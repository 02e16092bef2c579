// Builds everything: packages, the theme, the compiled forms, the portal's pages.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each step needs what the one before it made. */
const steps = [
  ['the templates for paper', 'renderers/print/scripts/compile-templates.js'],
  ['the theme', 'packages/theme/build.js'],
  ['the packages', 'node_modules/typescript/bin/tsc', '-b'],
  ['the desk’s pages', 'desk/preview/build-client.js'],
  ['the forms', 'desk/command/bin/formwright.js', 'build', 'forms', 'packages/conformance/forms'],
  ['the extension for VS Code', 'desk/vscode/build.js'],
  ['the portal’s pages', 'packages/portal/build-client.js'],
];

for (const [what, ...command] of steps) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`Building ${what} failed.`);
    process.exit(status ?? 1);
  }
  console.log(`Built ${what} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
