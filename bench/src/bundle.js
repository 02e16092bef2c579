// Bundles like a production build of an embedding page.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = import.meta.dirname;

/** Which of the files that are fetched by `import()` are bundled. `late.ts` is what every form fetches once it is drawn. */
const isBundled = {
  first: () => false,
  'first and late': (path) => path.endsWith('/late.ts'),
  all: () => true,
};

/** Leaves out the other files. */
const leavingOut = (files) => ({
  name: 'leaving-out',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' && !isBundled[files](path) ? { path, external: true } : undefined,
    ),
});

/**
 * Bundles and minifies a page's entry. Returns its script with its source map and, if it imports any, its styles. `files` says how much:
 * what the page loads `first`, `first and late`, or `all`, with what only some forms fetch.
 */
export async function bundle(entry, { files = 'all' } = {}) {
  const { outputFiles } = await build({
    plugins: [leavingOut(files)],
    stdin: { contents: entry, resolveDir: here, loader: 'jsx' },
    jsx: 'automatic',
    bundle: true,
    minify: true,
    write: false,
    sourcemap: 'external',
    outdir: 'out',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['formwright-source', 'browser', 'module', 'production'],
  });
  const ending = (suffix) => outputFiles.find(({ path }) => path.endsWith(suffix))?.text ?? '';
  return { script: ending('.js'), map: ending('.js.map'), styles: ending('.css') };
}

/** Returns the number of bytes of a text: as it is, with gzip, and with brotli. */
export function bytesOf(text) {
  const bytes = Buffer.from(text);
  return {
    minified: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli:
      bytes.length === 0 ? 0 : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}
