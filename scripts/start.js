// `npm start`: builds everything, then serves the portal. See apps/portal/README.md for PORT, HOST and the options.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const build = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('build.js', import.meta.url)), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
if (build.status !== 0) process.exit(build.status ?? 1);

// Imported only now, because the build makes it.
const { serve } = await import('../apps/portal/dist/index.js');
await serve(process.argv.slice(2), process.env, root);
