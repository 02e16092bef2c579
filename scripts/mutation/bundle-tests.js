import { readFileSync, renameSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the tests in the working directory with the code that they test, which is also taken from the working
 * directory, because `node_modules` leads elsewhere.
 */
export async function bundleTests(outfile) {
  const unfinished = `${outfile}.${process.pid}.mjs`;
  await build({
    entryPoints: [resolve('scripts/mutation/tests.ts')],
    outfile: unfinished,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    // The packages declare that they have no side effects, but tests consist of side effects.
    ignoreAnnotations: true,
    logLevel: 'error',
    plugins: [{ name: 'working-directory', setup }],
  });
  // Another worker may be writing the same file.
  renameSync(unfinished, outfile);
}

function setup({ onResolve, onLoad }) {
  onResolve({ filter: /^vitest$/ }, () => ({ path: resolve('scripts/mutation/collect.js') }));
  onResolve({ filter: /^@formwright\/[a-z-]+(?:\/language)?$/ }, ({ path }) => {
    const [, name, room = '.'] = path.split('/');
    return { path: resolve(name === 'generator' ? name : `packages/${name}`, 'src', room, 'index.ts') };
  });
  onLoad({ filter: /\.ts$/ }, ({ path }) => ({
    loader: 'ts',
    contents: readFileSync(path, 'utf8')
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
  }));
}
