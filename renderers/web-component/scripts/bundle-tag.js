// Makes `dist/page`: the element as a page loads it by one script tag, without a bundler. `formwright.js` is the entry; what
// is rarely needed is in files beside it, with their hashes in their names.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const dist = join(import.meta.dirname, '../dist');

rmSync(join(dist, 'page'), { recursive: true, force: true });
await build({
  stdin: {
    contents: `import { defineFormwrightForm } from './by-address/index.js';\ndefineFormwrightForm();`,
    resolveDir: dist,
    sourcefile: 'formwright.js',
  },
  outdir: join(dist, 'page'),
  entryNames: 'formwright',
  chunkNames: 'formwright-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: ['chrome109', 'safari16.4', 'firefox128'],
  logLevel: 'warning',
});
