import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type BuildResult, type Plugin } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tighten } from '../scripts/tighten-templates.js';

/**
 * What a council's page loads until a person can read the form and begin to answer, in bytes: script and styles of the
 * element, the session, and one form of 100 questions.
 */
const BUDGET = 37_450;

/** The same with what every form fetches as soon as it is drawn (`late.ts`). */
const LOADED = 49_100;

const folder = mkdtempSync(join(import.meta.dirname, 'size-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const brotli = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The seeded workload that the benchmarks measure too; plain JavaScript. */
const workload = join(import.meta.dirname, '../../../bench/src');

beforeAll(async () => {
  const { definitionOf } = (await import(join(workload, 'workload.js'))) as { definitionOf(count: number): object };
  const { buildWorkload } = (await import(join(workload, 'build-workload.js'))) as {
    buildWorkload(definition: object, folder: string): Promise<unknown>;
  };
  await buildWorkload(definitionOf(100), folder);
});

test(`the element with a form of 100 questions is at most ${BUDGET} bytes, brotli`, async () => {
  const { outputFiles, metafile } = await bundle([leftOut(() => true)]);
  const bytes = sizeOf(outputFiles);
  const withLate = sizeOf((await bundle([leftOut((path) => !path.endsWith('/late.ts'))])).outputFiles);
  const late = withLate - bytes;
  const onDemand = sizeOf((await bundle([])).outputFiles) - withLate;
  const parts = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {})) {
    const part =
      (/generated\/\w+/.exec(path) ?? /(packages|renderers)\/[\w-]+|lit(?:-\w+)?(?=\/)/.exec(path))?.[0] ?? path;
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
  }
  const minified = [...parts].toSorted(([, one], [, other]) => other - one).map(([part, size]) => `${part} ${size}`);
  console.info(
    `${bytes} of ${BUDGET} bytes, brotli, then ${late} as soon as the form is drawn, and ${onDemand} that only some forms and profiles fetch. Minified: ${minified.join(', ')}`,
  );
  expect(bytes).toBeGreaterThan(BUDGET / 2);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
  // What arrives late counts as well, so that nothing is hidden there.
  expect(withLate).toBeLessThanOrEqual(LOADED);
  expect(late).toBeGreaterThan(0);
  expect(onDemand).toBeGreaterThan(0);
});

/** Leaves out files that are fetched by `import()`. Vite keeps all else in one file, as this does. */
const leftOut = (isLeft: (path: string) => boolean): Plugin => ({
  name: 'left-out',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' && isLeft(path) ? { path, external: true } : undefined,
    ),
});

/** As `npm run build` leaves the element's templates in `dist`. */
const tightened: Plugin = {
  name: 'tightened',
  setup: ({ onLoad }) =>
    onLoad({ filter: /web-component\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: tighten(await readFile(path, 'utf8')),
      loader: 'ts',
    })),
};

function sizeOf(files: readonly { readonly contents: Uint8Array }[]): number {
  return brotli(files[0]?.contents ?? new Uint8Array());
}

async function bundle(plugins: Plugin[]): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    plugins: [...plugins, tightened],
    stdin: {
      contents: `
        import { defineFormwrightForm } from '@formwright/renderer-web-component';
        import { form } from '${join(folder, 'generated/index.js')}';
        defineFormwrightForm();
        document.querySelector('formwright-form').compiled = form;`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['formwright-source', 'browser', 'module'],
  });
}
