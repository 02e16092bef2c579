// Bundles as a production build of an embedding page would be.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = import.meta.dirname;

/** What is fetched only by a page that has a use for it is no part of what each page loads. */
const onDemandLeftOut = {
  name: 'on-demand-left-out',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined)),
};

/**
 * Bundles a page's entry, minified. Gives its script and (where it imports any) its styles. `onDemand`: whether what is
 * fetched on demand is in it.
 */
export async function bundle(entry, { onDemand = 'inlined' } = {}) {
  const { outputFiles } = await build({
    plugins: onDemand === 'inlined' ? [] : [onDemandLeftOut],
    stdin: { contents: entry, resolveDir: here, loader: 'jsx' },
    jsx: 'automatic',
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['formwright-source', 'browser', 'module', 'production'],
  });
  const ending = (suffix) => outputFiles.find(({ path }) => path.endsWith(suffix))?.text ?? '';
  return { script: ending('.js'), styles: ending('.css') };
}

/** Returns the bytes of a text: minified as it is, gzip, brotli. */
export function bytesOf(text) {
  const bytes = Buffer.from(text);
  return {
    minified: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli:
      bytes.length === 0 ? 0 : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}
