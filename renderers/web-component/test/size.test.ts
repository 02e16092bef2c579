import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What a council's page loads, in bytes: script and styles of the element, the session, and one form of 100 questions. */
const BUDGET = 34_500;

const folder = mkdtempSync(join(import.meta.dirname, 'size-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const brotli = (bytes: Uint8Array): number => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The seeded workload that the benchmarks measure too; plain JavaScript. */
const workload = join(import.meta.dirname, '../../../bench/src');

beforeAll(async () => {
  const { definitionOf } = (await import(join(workload, 'workload.js'))) as { definitionOf(count: number): object };
  const { buildWorkload } = (await import(join(workload, 'build-workload.js'))) as { buildWorkload(definition: object, folder: string): Promise<unknown> };
  await buildWorkload(definitionOf(100), folder);
});

test(`the element with a form of 100 questions is at most ${BUDGET} bytes, brotli`, async () => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `
        import { defineFormwrightForm } from '@formwright/renderer-web-component';
        import { form } from '${join(folder, 'generated/index.js')}';
        defineFormwrightForm();
        document.querySelector('formwright-form').form = form;`,
      resolveDir: import.meta.dirname,
    },
    // What is loaded on demand (the words of another profile) is a file of its own.
    bundle: true, minify: true, write: false, metafile: true, format: 'esm', target: 'es2022', splitting: true, outdir: 'out',
    conditions: ['formwright-source', 'browser', 'module'],
  });
  const loaded = outputFiles.filter(({ path }) => !path.includes('govuk'));
  const bytes = loaded.reduce((sum, { contents }) => sum + brotli(contents), 0);
  const parts = new Map<string, number>();
  const inputs = Object.entries(metafile.outputs).flatMap(([path, { inputs: of }]) => (path.includes('govuk') ? [] : Object.entries(of)));
  for (const [path, { bytesInOutput }] of inputs) {
    const part = (/generated\/\w+/.exec(path) ?? /(packages|renderers)\/[\w-]+|lit(?:-\w+)?(?=\/)/.exec(path))?.[0] ?? path;
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
  }
  const minified = [...parts].toSorted(([, one], [, other]) => other - one).map(([part, size]) => `${part} ${size}`);
  console.info(`${bytes} of ${BUDGET} bytes, brotli. Minified: ${minified.join(', ')}`);
  expect(bytes).toBeGreaterThan(BUDGET / 2);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
});
