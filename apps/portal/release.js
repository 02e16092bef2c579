// `npm run release`: publishes the forms of a folder as one release, from a day on, or goes back to an earlier one.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runRelease } from './dist/releases/run-release.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

process.exitCode = await runRelease(process.argv.slice(2), {
  root,
  now: new Date(),
  print: (line) => console.log(line),
  formwright: (...words) =>
    spawnSync(process.execPath, ['desk/command/bin/formwright.js', ...words], { cwd: root, stdio: 'inherit' })
      .status === 0,
});
