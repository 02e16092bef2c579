import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { bundle, here } from '../5-emit/bundle.ts';

/** The languages in which a form may have been built, and the module of each. */
const modules = { en: 'index.js', cy: 'cy.js' } as const;

/**
 * Makes the folder that a page without a bundler loads a form from: one script for each language, which imports nothing,
 * and `form.json`, which names them and their hashes. A script's name has its hash too, so that it can be cached for ever.
 *
 * @param generated the folder in which the form was built
 * @returns the text of each file, by name
 */
export async function serveForm(
  generated: string,
  { id, version }: { readonly id: string; readonly version: string },
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const languages: Record<string, { readonly script: string; readonly integrity: string }> = {};
  for (const [language, name] of Object.entries(modules)) {
    if (!existsSync(join(generated, name))) continue;
    const text = await bundle(`export { form } from ${JSON.stringify(join(generated, name))};`, {
      plugins: [ownRuntime],
      minify: true,
    });
    const script = `${language}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`;
    files.set(script, text);
    languages[language] = { script, integrity: `sha384-${createHash('sha384').update(text).digest('base64')}` };
  }
  return files.set('form.json', `${JSON.stringify({ id, version, languages }, null, 2)}\n`);
}

/** Wherever the form is, it runs on the runtime of this compiler. */
const ownRuntime: Plugin = {
  name: 'own-runtime',
  setup: (build) =>
    build.onResolve({ filter: /^@formwright\// }, ({ path, kind, resolveDir, pluginData }) =>
      pluginData === 'resolved' || resolveDir.startsWith(here)
        ? undefined
        : build.resolve(path, { kind, resolveDir: here, pluginData: 'resolved' }),
    ),
};
