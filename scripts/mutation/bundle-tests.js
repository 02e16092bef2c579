import { readFileSync, renameSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the tests below the working directory with the code they test, which is that of the working directory too:
 * `node_modules` leads elsewhere.
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
    // The packages say that they have no side effects; tests have nothing else.
    ignoreAnnotations: true,
    logLevel: 'error',
    plugins: [{ name: 'working-directory', setup }],
  });
  // Another worker may be at it as well.
  renameSync(unfinished, outfile);
}

function setup({ onResolve, onLoad }) {
  onResolve({ filter: /^vitest$/ }, () => ({ path: resolve('scripts/mutation/collect.js') }));
  onResolve({ filter: /^@formwright\/[a-z-]+$/ }, ({ path }) => {
    const name = path.slice('@formwright/'.length);
    return { path: resolve(name === 'generator' ? name : `packages/${name}`, 'src/index.ts') };
  });
  onLoad({ filter: /\.ts$/ }, ({ path }) => ({
    loader: 'ts',
    contents: readFileSync(path, 'utf8')
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
  }));
}
