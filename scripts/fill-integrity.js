// `npm run lock`: updates package-lock.json from every package.json, and adds missing hashes of packages, so that `npm
// ci` refuses a package whose bytes differ. npm leaves out the hash when it takes a package from node_modules instead
// of the registry, and never adds it later.
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = new URL('../package-lock.json', import.meta.url);
const view = promisify(execFile);
const atOnce = 4;

execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], { cwd: root, stdio: 'inherit' });
const lock = JSON.parse(readFileSync(file, 'utf8'));
const wanting = Object.entries(lock.packages).filter(
  ([path, { link, integrity }]) => path.includes('node_modules/') && !link && integrity === undefined,
);
const queue = [...wanting];
await Promise.all(Array.from({ length: atOnce }, work));
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(`${wanting.length} hashes added`);

async function work() {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [path, { version, ...others }] = next;
    lock.packages[path] = {
      version,
      integrity: await integrityOf(`${others.name ?? nameOf(path)}@${version}`),
      ...others,
    };
  }
}

/** Asks the registry that npm is configured with. */
async function integrityOf(spec) {
  const { stdout } = await view('npm', ['view', spec, 'dist.integrity', '--json'], { cwd: root });
  const integrity = JSON.parse(stdout);
  if (!integrity.startsWith('sha512-')) throw new Error(`The registry has no sha512 for ${spec}.`);
  return integrity;
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
