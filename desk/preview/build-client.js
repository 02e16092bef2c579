// Builds the desk's pages for the browser into dist/browser: the desk, a preview for each renderer, and the runtime
// that the previewed forms import.
import { cp, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('dist/browser/', import.meta.url));

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: [
    'client/shell/desk.ts',
    'client/shell/desk.css',
    'client/preview/preview.css',
    'client/preview/preview-react.tsx',
    'client/preview/preview-web-component.ts',
    'client/preview/preview-print.ts',
    { in: '@formwright/runtime', out: 'runtime' },
    { in: '@formwright/theme/theme.css', out: 'theme' },
    { in: '@formwright/renderer-print/print.css', out: 'print' },
  ].map((entry) => (typeof entry === 'string' ? { in: entry, out: entry.replace(/^.*\/|\.\w+$/g, '') } : entry)),
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  jsx: 'automatic',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});
await cp(fileURLToPath(new URL('client/icon.svg', import.meta.url)), `${out}icon.svg`);
